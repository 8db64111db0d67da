package dev.autogen.entities;

import static java.util.Objects.requireNonNull;

import dev.autogen.entities.spring.BeanKind;
import dev.autogen.entities.spring.SpringApplication;
import dev.autogen.entities.spring.SpringBean;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.jandex.ClassInfo;
import org.jspecify.annotations.Nullable;

/**
 * Where entities are looked for and how they are named, as the settings say it, and else the classes of a Spring Boot application.
 *
 * @param packages empty for everywhere
 * @param because what says so, after the packages in a message; empty where the settings do
 * @param naming the classes of strategies that are beans, by the setting each stands for
 * @param notes what cannot be known without starting the application, and which beans were taken
 */
record SpringEntities(List<String> packages, String because, Map<String, String> naming, List<ModelNote> notes) {

    /** The kind of notes about beans that were taken into account. */
    static final String NAMING = "naming strategy";

    /** The kind of notes about beans that nobody asked. */
    static final String BEAN = "spring bean";

    SpringEntities {
        packages = List.copyOf(packages);
        requireNonNull(because, "because");
        naming = Map.copyOf(naming);
        notes = List.copyOf(notes);
    }

    static SpringEntities of(EntitySource source, List<ClassInfo> classes, ClassLoader loader) {
        SpringRules rules = source.spring();
        if (rules == null) {
            return new SpringEntities(source.packages(), "", Map.of(), List.of());
        }
        SpringApplication application = SpringApplication.of(classes, name -> classFile(name, loader));
        boolean named = !source.packages().isEmpty();
        List<String> packages = named ? source.packages() : packages(application);
        Map<String, String> naming = new HashMap<>();
        List<ModelNote> notes = new ArrayList<>();
        for (BeanKind kind : BeanKind.values()) {
            String setting = kind.setting();
            List<SpringBean> beans = application.of(kind);
            if (setting == null) {
                beans.stream()
                        .filter(bean -> !bean.isHarmless(source.settings().keySet()))
                        .map(SpringEntities::note)
                        .forEach(notes::add);
            } else if (!rules.overridden().contains(setting) && !beans.isEmpty()) {
                SpringBean bean = only(setting, beans);
                naming.put(setting, bean.type());
                notes.add(new ModelNote(NAMING, bean.type(), setting + ", the Spring bean " + bean.place()));
            }
        }
        return new SpringEntities(packages, named ? "" : ", the packages of " + application.places(), naming, notes);
    }

    /** Where the application has no Hibernate, ours tells what its naming strategies are. */
    private static @Nullable InputStream classFile(String name, ClassLoader loader) {
        InputStream file = loader.getResourceAsStream(name);
        return file == null ? SpringEntities.class.getClassLoader().getResourceAsStream(name) : file;
    }

    /** The packages in a message: {@code outside of com.acme, com.other} or {@code com.acme, com.other and below}. */
    String words(String after) {
        return String.join(", ", packages) + after + because;
    }

    private static ModelNote note(SpringBean bean) {
        return new ModelNote(
                BEAN,
                bean.place(),
                bean.effect() + ", and was not asked: what the schema needs of it is said in autogen.properties");
    }

    private static List<String> packages(SpringApplication application) {
        List<String> packages = application.packages();
        packages.stream().filter(name -> name.contains("${")).findFirst().ifPresent(name -> {
            throw new EntityException(
                    "spring-packages",
                    application.places() + " has entities looked for in " + name
                            + ", and what the placeholder stands for is known to the application only.",
                    "Name the packages in autogen.properties: packages = com.acme");
        });
        return packages;
    }

    /** A wrong strategy would give every table another name, so nothing is guessed. */
    private static SpringBean only(String setting, List<SpringBean> beans) {
        String obstacle = beans.size() > 1
                ? "there are several: " + beans.stream().map(SpringBean::place).collect(Collectors.joining(", "))
                : beans.get(0).obstacle();
        if (obstacle == null) {
            return beans.get(0);
        }
        throw new EntityException(
                "spring-naming",
                "The application has a Spring bean for " + setting + ", "
                        + beans.get(0).place() + ", which cannot be had without starting the application: " + obstacle
                        + ".",
                "Say in autogen.properties what holds: " + setting
                        + " = com.acme.Naming, a class that has a constructor"
                        + " without parameters and gives the same names; or = spring for Spring Boot's own.");
    }
}

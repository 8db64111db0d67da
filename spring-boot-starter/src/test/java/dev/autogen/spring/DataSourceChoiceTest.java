package dev.autogen.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.RunningApplication;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.spring.plain.PlainApplication;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.util.ClassUtils;

/** Which database is migrated, and as whom. */
class DataSourceChoiceTest {

    private static final TestDatabase FIRST = TestPostgres.createDatabase();

    private static final TestDatabase SECOND = TestPostgres.createDatabase();

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(AutogenAutoConfiguration.class));

    @Configuration(proxyBeanMethods = false)
    @Import(PlainApplication.class)
    static class OneDataSource {}

    @Configuration(proxyBeanMethods = false)
    static class TwoDataSources {

        @Bean
        DataSource first() {
            return dataSource(FIRST);
        }

        @Bean
        DataSource second() {
            return dataSource(SECOND);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OneIsMarked {

        @Bean
        DataSource first() {
            return dataSource(FIRST);
        }

        @Bean
        @AutogenDataSource
        DataSource second() {
            return dataSource(SECOND);
        }
    }

    @AfterEach
    void emptyBoth() {
        for (TestDatabase database : List.of(FIRST, SECOND)) {
            database.execute("DROP TABLE IF EXISTS book, loan, loan_remarks, autogen_version, autogen_log");
            database.execute("DROP SEQUENCE IF EXISTS loan_seq");
            database.execute("DROP ROLE IF EXISTS migrator_of_the_starter");
        }
    }

    @Test
    void migratesTheDatabaseOfItsOwnUrl() {
        new ApplicationContextRunner()
                .withUserConfiguration(OneDataSource.class)
                .withPropertyValues(properties(FIRST))
                .withPropertyValues(
                        "autogen.url=" + SECOND.url(),
                        "autogen.user=" + SECOND.user(),
                        "autogen.password=" + SECOND.password())
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(isMigrated(FIRST)).isFalse();
                    assertThat(isMigrated(SECOND)).isTrue();
                });
    }

    @Test
    void migratesWithoutADataSourceOfTheApplication() {
        runner.withPropertyValues(
                        "autogen.url=" + SECOND.url(),
                        "autogen.user=" + SECOND.user(),
                        "autogen.password=" + SECOND.password())
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(isMigrated(SECOND)).isTrue();
                });
    }

    @Test
    void migratesTheApplicationsDatabaseAsAnotherUser() {
        FIRST.execute("CREATE ROLE migrator_of_the_starter LOGIN SUPERUSER PASSWORD 'secret'");
        new ApplicationContextRunner()
                .withUserConfiguration(OneDataSource.class)
                .withPropertyValues(properties(FIRST))
                .withPropertyValues("autogen.user=migrator_of_the_starter", "autogen.password=secret")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(FIRST.column("SELECT DISTINCT database_user FROM autogen_log"))
                            .containsExactly("migrator_of_the_starter");
                    FIRST.execute("DROP OWNED BY migrator_of_the_starter");
                });
    }

    @Test
    void migratesWhatAServiceConnectionNamesWhateverThePropertiesSay() {
        new ApplicationContextRunner()
                .withUserConfiguration(OneDataSource.class)
                .withInitializer(
                        context -> context.getBeanFactory().registerSingleton("container", connectionDetails(SECOND)))
                .withPropertyValues(properties(FIRST))
                .withPropertyValues("autogen.url=" + FIRST.url())
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(isMigrated(FIRST)).isFalse();
                    assertThat(isMigrated(SECOND)).isTrue();
                });
    }

    @Test
    void migratesTheDatabaseOfTheMarkedDataSource() {
        runner.withUserConfiguration(OneIsMarked.class).run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(isMigrated(FIRST)).isFalse();
            assertThat(isMigrated(SECOND)).isTrue();
        });
    }

    @Test
    void refusesToGuessAmongSeveral() {
        runner.withUserConfiguration(TwoDataSources.class)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("several beans of the type DataSource"));
    }

    @Test
    void standsBackWhereThereIsNoDatabase() {
        runner.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(RunningApplication.class));
    }

    @Test
    void refusesAServerOfTheCommandLinesOwn() {
        runner.withPropertyValues("autogen.url=embedded")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("'embedded', which is for the command line"));
    }

    private static boolean isMigrated(TestDatabase database) {
        return "t".equals(database.value("SELECT to_regclass('book') IS NOT NULL"));
    }

    private static String[] properties(TestDatabase database) {
        return Applications.dataSource(database).entrySet().stream()
                .map(property -> property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
    }

    private static DataSource dataSource(TestDatabase database) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(database.url());
        dataSource.setUser(database.user());
        dataSource.setPassword(database.password());
        return dataSource;
    }

    /** What {@code @ServiceConnection} makes of a container; the interface is elsewhere in each Spring Boot. */
    private static Object connectionDetails(TestDatabase database) {
        ClassLoader loader = DataSourceChoiceTest.class.getClassLoader();
        Class<?> type = ServiceConnection.TYPES.stream()
                .filter(name -> ClassUtils.isPresent(name, loader))
                .map(name -> ClassUtils.resolveClassName(name, loader))
                .findFirst()
                .orElseThrow();
        Map<String, Object> answers = Map.of(
                "getJdbcUrl",
                database.url(),
                "getUsername",
                database.user(),
                "getPassword",
                database.password(),
                "getDriverClassName",
                "org.postgresql.Driver",
                "toString",
                "container",
                "hashCode",
                1);
        return Proxy.newProxyInstance(
                loader, new Class<?>[] {type}, (proxy, method, arguments) -> answers.get(method.getName()));
    }
}

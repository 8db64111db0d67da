package dev.autogen.entities.hibernate;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.hibernate.boot.model.naming.PhysicalNamingStrategy;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.identity.IdentityColumnSupport;
import org.hibernate.engine.jdbc.internal.FormatStyle;
import org.hibernate.generator.Generator;
import org.hibernate.mapping.AggregateColumn;
import org.hibernate.mapping.CheckConstraint;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.ForeignKey;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.Table;
import org.hibernate.tool.schema.internal.SchemaCreatorImpl;
import org.hibernate.tool.schema.internal.StandardTableExporter;
import org.hibernate.tool.schema.spi.ExecutionOptions;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.jdbc.JdbcType;
import org.jspecify.annotations.Nullable;

/**
 * What the supported versions of Hibernate do not have in common. All else that this package calls is in every one of them, which
 * {@code LinkageTest} proves; what is here is looked for by its name, and where it is missing the answer is what that version does
 * without it.
 */
final class VersionDifferences {

    private VersionDifferences() {}

    /** Free text at the end of an object's definition, since 7.0. */
    static @Nullable String options(Object mappingObject) {
        return (String) NamedMethods.call(mappingObject, "getOptions").orElse(null);
    }

    /** Free text among the columns of a table, since 7.4. */
    static @Nullable String extraDeclarations(Table table) {
        return (String) NamedMethods.call(table, "getExtraDeclarations").orElse(null);
    }

    /** The options of a check as the dialect writes them, since 7.0. */
    static String checkOptions(Dialect dialect, CheckConstraint check) {
        return (String) NamedMethods.call(dialect, "appendCheckConstraintOptions", check, "")
                .orElse("");
    }

    /** Since 7.4 a dialect may spell a default in its own way. */
    static String columnDefault(Dialect dialect, String value) {
        return (String)
                NamedMethods.call(dialect, "getColumnDefaultString", value).orElse(value);
    }

    /** Since 7.4 a dialect may leave out NOT NULL of generated columns. */
    static boolean writesNotNullAfterGenerated(Dialect dialect) {
        return (boolean)
                NamedMethods.call(dialect, "supportsNotNullAfterGeneratedAs").orElse(true);
    }

    /** Until 6.5 not the column knows that it is an identity, but the generator of its table's key. */
    static boolean isIdentity(Column column, Table table, MetadataImplementor metadata) {
        Optional<Object> known = NamedMethods.call(column, "isIdentity");
        if (known.isPresent()) {
            return (boolean) known.get();
        }
        Object identifier = NamedMethods.call(table, "getIdentifierValue").orElse(null);
        if (!table.hasPrimaryKey() || identifier == null) {
            return false;
        }
        Dialect dialect = metadata.getDatabase().getDialect();
        return (boolean) NamedMethods.call(identifier, "isIdentityColumn", generatorFactory(metadata), dialect)
                        .orElse(false)
                && column.getQuotedName(dialect)
                        .equals(table.getPrimaryKey().getColumns().get(0).getQuotedName(dialect));
    }

    /** Until 6.4 the dialect has types for identities, {@code bigserial}, in place of the column's. */
    static String identityType(Column column, MetadataImplementor metadata) {
        IdentityColumnSupport support = metadata.getDatabase().getDialect().getIdentityColumnSupport();
        if (support.hasDataTypeInIdentityColumn()) {
            return column.getSqlType(metadata);
        }
        return support.getIdentityColumnString((int) NamedMethods.required(column, "getSqlTypeCode", metadata));
    }

    /** Until 6.6 a map. */
    @SuppressWarnings("unchecked")
    static Collection<ForeignKey> foreignKeys(Table table) {
        return (Collection<ForeignKey>) NamedMethods.call(table, "getForeignKeyCollection")
                .orElseGet(() -> ((Map<?, ForeignKey>) NamedMethods.required(table, "getForeignKeys")).values());
    }

    /** Until 6.6 types know only by their code that they are XML. */
    static boolean isXml(JdbcType type) {
        return (boolean)
                NamedMethods.call(type, "isXml").orElseGet(() -> type.getDefaultSqlTypeCode() == SqlTypes.SQLXML);
    }

    /** Composite types are a class until 6.5 and an interface since 6.6, so they cannot be called in one way. */
    static String nameOfType(Object userDefinedType) {
        return (String) NamedMethods.required(userDefinedType, "getName");
    }

    /** The check of the components of a column, which the exporter keeps for itself, and until 6.6 to its own class. */
    static String aggregateCheck(Dialect dialect, AggregateColumn column) {
        StringBuilder clause = new StringBuilder();
        try {
            Method method = StandardTableExporter.class.getDeclaredMethod(
                    "applyAggregateColumnCheck", StringBuilder.class, AggregateColumn.class);
            method.setAccessible(true);
            NamedMethods.invoke(method, new StandardTableExporter(dialect), clause, column);
        } catch (NoSuchMethodException e) {
            throw NamedMethods.changed(StandardTableExporter.class, "applyAggregateColumnCheck", e);
        }
        return clause.toString();
    }

    /** What Spring Boot's applications name their tables and columns by; it has another name since 7.0. */
    static PhysicalNamingStrategy snakeCase() {
        String names = "org.hibernate.boot.model.naming.";
        for (String name : List.of(
                names + "PhysicalNamingStrategySnakeCaseImpl", names + "CamelCaseToUnderscoresNamingStrategy")) {
            try {
                return (PhysicalNamingStrategy)
                        Class.forName(name).getConstructor().newInstance();
            } catch (ClassNotFoundException e) {
                // The version at hand has the other one.
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot create " + name, e);
            }
        }
        throw new IllegalStateException("Hibernate has no naming strategy for snake case");
    }

    /** The generator of an identifier, which until 6.6 is made by a factory, and since 7.0 gets settings. */
    static @Nullable Generator generator(
            RootClass root, MetadataImplementor metadata, SqlStringGenerationContext context) {
        Method method = NamedMethods.all(root.getIdentifier().getClass(), "createGenerator")
                .filter(each -> Arrays.asList(each.getParameterTypes()).contains(RootClass.class))
                .max(Comparator.comparingInt(Method::getParameterCount))
                .orElseThrow(() -> NamedMethods.changed(root.getIdentifier().getClass(), "createGenerator", null));
        Class<?>[] types = method.getParameterTypes();
        @Nullable Object[] arguments = new @Nullable Object[types.length];
        for (int i = 0; i < types.length; i++) {
            arguments[i] = argument(types[i], root, metadata, context);
        }
        return (Generator) NamedMethods.invoke(method, root.getIdentifier(), arguments);
    }

    private static @Nullable Object argument(
            Class<?> type, RootClass root, MetadataImplementor metadata, SqlStringGenerationContext context) {
        if (type == RootClass.class) {
            return root;
        }
        return switch (type.getSimpleName()) {
            case "Dialect" -> metadata.getDatabase().getDialect();
            case "Property" -> root.getIdentifierProperty();
            case "IdentifierGeneratorFactory" -> generatorFactory(metadata);
            case "GeneratorSettings" -> NamedMethods.implementing(type, new Settings(context));
            default -> throw new IllegalStateException("Hibernate makes generators with " + type);
        };
    }

    private static Object generatorFactory(MetadataImplementor metadata) {
        return NamedMethods.required(metadata.getMetadataBuildingOptions(), "getIdentifierGeneratorFactory");
    }

    /** Has Hibernate write the statements that create a schema; what takes them moved to another package with 7.0. */
    static void create(
            SchemaCreatorImpl creator,
            MetadataImplementor metadata,
            ExecutionOptions options,
            Consumer<String> statements) {
        Method method = NamedMethods.all(SchemaCreatorImpl.class, "createFromMetadata")
                .filter(each -> each.getParameterCount() == 5 && each.isVarArgs())
                .findFirst()
                .orElseThrow(() -> NamedMethods.changed(SchemaCreatorImpl.class, "createFromMetadata", null));
        Class<?> target = method.getParameterTypes()[4].getComponentType();
        Object targets = Array.newInstance(target, 1);
        Array.set(targets, 0, NamedMethods.implementing(target, (proxy, called, arguments) -> {
            if (called.getName().equals("accept")) {
                statements.accept((String) arguments[0]);
            }
            return null;
        }));
        NamedMethods.invoke(
                method,
                creator,
                metadata,
                options,
                metadata.getDatabase().getDialect(),
                FormatStyle.NONE.getFormatter(),
                targets);
    }

    /** Where a generator finds the default schema. */
    private record Settings(SqlStringGenerationContext context) implements InvocationHandler {

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            return switch (method.getName()) {
                case "getDefaultCatalog" -> null;
                case "getDefaultSchema" ->
                    context.getDefaultSchema() == null
                            ? null
                            : context.getDefaultSchema().render();
                case "getSqlStringGenerationContext" -> context;
                default -> InvocationHandler.invokeDefault(proxy, method, arguments);
            };
        }
    }
}

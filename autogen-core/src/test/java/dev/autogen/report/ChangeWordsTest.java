package dev.autogen.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.diff.Change;
import dev.autogen.diff.ColumnChange;
import dev.autogen.diff.ConstraintChange;
import dev.autogen.diff.EnumTypeChange;
import dev.autogen.diff.IndexChange;
import dev.autogen.diff.NamespaceChange;
import dev.autogen.diff.RenameChange;
import dev.autogen.diff.SequenceChange;
import dev.autogen.diff.TableChange;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Generated;
import dev.autogen.schema.Identity;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.Origin;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.Printed;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.ReferentialAction;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.SequenceOptions;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ChangeWordsTest {

    private static final QualifiedName USERS = new QualifiedName("public", "users");
    private static final QualifiedName ENTRIES = new QualifiedName("audit", "entries");
    private static final Column EMAIL = Column.of("email", "character varying(255)", true);
    private static final SequenceOptions OPTIONS = SequenceOptions.ascending("bigint", 1, 50);
    private static final Identity IDENTITY = new Identity(false, SequenceOptions.ascending("bigint", 1, 1));

    static Stream<Arguments> lines() {
        return Stream.of(
                line("+ schema audit", new NamespaceChange.CreateNamespace("audit")),
                line("- schema audit", new NamespaceChange.DropNamespace("audit")),
                line("+ enum status ('NEW', 'PAID')", new EnumTypeChange.CreateEnumType(status("NEW", "PAID"))),
                line("- enum status ('NEW')", new EnumTypeChange.DropEnumType(status("NEW"))),
                line(
                        "~ enum status: adds 'SENT'; removes 'NEW'; order 'SENT', 'B', 'A'",
                        new EnumTypeChange.AlterEnumType(status("NEW", "A", "B"), status("SENT", "B", "A"))),
                line(
                        "+ sequence users_seq (start 1, increment 50)",
                        new SequenceChange.CreateSequence(sequence(OPTIONS))),
                line(
                        "- sequence users_seq (start 1, increment 50)",
                        new SequenceChange.DropSequence(sequence(OPTIONS))),
                line(
                        "~ sequence users_seq: increment 50 → 10",
                        new SequenceChange.AlterSequence(
                                sequence(OPTIONS), sequence(SequenceOptions.ascending("bigint", 1, 10)))),
                line(
                        "~ sequence users_seq: owner public.users.email → none",
                        new SequenceChange.AlterSequence(ownedSequence(), sequence(OPTIONS))),
                line("+ table users (1 column)", new TableChange.CreateTable(table(USERS))),
                line("- table audit.entries (1 column)", new TableChange.DropTable(table(ENTRIES))),
                line(
                        "~ comment on table users: none → 'people'",
                        new TableChange.AlterTableComment(USERS, null, "people")),
                line("~ table users: logged → unlogged", new TableChange.AlterTablePersistence(USERS, false, true)),
                line("+ column users.email varchar(255)", new ColumnChange.AddColumn(USERS, EMAIL)),
                line("+ column users.id bigint not null identity by default", new ColumnChange.AddColumn(USERS, id())),
                line("- column users.email varchar(255)", new ColumnChange.DropColumn(USERS, EMAIL)),
                line(
                        "~ column users.email: varchar(255) → text, nullable → not null, default none → 'x'",
                        new ColumnChange.AlterColumn(
                                USERS, EMAIL, Column.of("email", "text", false).withDefault("'x'"))),
                line(
                        "~ column users.email: generated none → (lower(name))",
                        new ColumnChange.AlterColumn(
                                USERS, EMAIL, EMAIL.withGenerated(new Generated("lower(name)", true)))),
                line("+ primary key users_pkey on users (id)", new ConstraintChange.AddConstraint(USERS, primaryKey())),
                line(
                        "- unique uk on users (a, b) nulls not distinct deferrable initially deferred",
                        new ConstraintChange.DropConstraint(USERS, unique())),
                line(
                        "~ check positive on users (age > 0) → check (age >= 0)",
                        new ConstraintChange.AlterConstraint(USERS, check("age > 0"), check("age >= 0"))),
                line(
                        "+ foreign key fk on users (boss_id) → audit.entries (id) on delete set null",
                        new ConstraintChange.AddConstraint(USERS, foreignKey())),
                line(
                        "~ constraint positive of users → natural",
                        new ConstraintChange.RenameConstraint(USERS, check("age > 0"), ObjectName.chosen("natural"))),
                line("+ unique index ix on users (a desc, lower(b))", new IndexChange.CreateIndex(USERS, index(true))),
                line("- unique index ix on users (a desc, lower(b))", new IndexChange.DropIndex(USERS, index(true))),
                line(
                        "~ unique index ix on users (a desc, lower(b)) → (a desc, lower(b))",
                        new IndexChange.AlterIndex(USERS, index(true), index(false))),
                line(
                        "~ table users → crm.accounts",
                        new RenameChange.RenameTable(USERS, new QualifiedName("crm", "accounts"), null)),
                line(
                        "~ column users.nick → nickname",
                        new RenameChange.RenameColumn(
                                USERS, new Printed<>("nick", "nick"), new Printed<>("nickname", "nickname"), null)),
                line(
                        "~ sequence users → audit.entries",
                        new RenameChange.RenameSequence(
                                printed(USERS), printed(new QualifiedName("audit", "entries")), null)),
                line(
                        "~ enum users → audit.entries",
                        new RenameChange.RenameEnumType(
                                printed(USERS), printed(new QualifiedName("audit", "entries")), null)),
                line(
                        "~ enum users: 'ON' → 'OFF'",
                        new RenameChange.RenameEnumLabel(
                                printed(USERS), new Printed<>("ON", "'ON'"), new Printed<>("OFF", "'OFF'"), null)),
                line(
                        "~ index ix on users → iy",
                        new IndexChange.RenameIndex(USERS, index(true), ObjectName.chosen("iy"))));
    }

    private static Printed<QualifiedName> printed(QualifiedName name) {
        return new Printed<>(name, name.name());
    }

    @ParameterizedTest
    @MethodSource("lines")
    void everyKindHasItsWords(String expected, Change change) {
        assertThat(change.accept(new ChangeWords("public")).head()).isEqualTo(expected);
    }

    @Test
    void everyKindIsAmongThem() {
        assertThat(lines().map(arguments -> (Object) arguments.get()[1].getClass()))
                .containsAll(Arrays.stream(Change.class.getPermittedSubclasses())
                        .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                        .toList());
    }

    @Test
    void originsStandInOneColumnUnlessALineIsTooLong() {
        Origin origin = new Origin("com.acme.User", "email");
        assertThat(ChangeLine.aligned(List.of(
                        new ChangeLine(ChangeLine.Sign.ADDED, "table users", new Origin("com.acme.User", null)),
                        new ChangeLine(ChangeLine.Sign.ADDED, "column users.email", origin),
                        new ChangeLine(ChangeLine.Sign.REMOVED, "index old", null),
                        new ChangeLine(ChangeLine.Sign.CHANGED, "x".repeat(80), origin))))
                .containsExactly(
                        "+ table users         com.acme.User",
                        "+ column users.email  com.acme.User#email",
                        "- index old",
                        "~ " + "x".repeat(80) + "  com.acme.User#email");
    }

    @Test
    void lineBreaksInTextsDoNotBreakTheLine() {
        Change change = new TableChange.AlterTableComment(USERS, null, "first\n   second");
        assertThat(change.accept(new ChangeWords("public")).head())
                .isEqualTo("~ comment on table users: none → 'first second'");
    }

    private static Arguments line(String expected, Change change) {
        return Arguments.of(expected, change);
    }

    private static EnumType status(String... labels) {
        return new EnumType(USERS.sibling("status"), List.of(labels), null, null);
    }

    private static Sequence sequence(SequenceOptions options) {
        return new Sequence(USERS.sibling("users_seq"), options, null, null, null);
    }

    private static Sequence ownedSequence() {
        return new Sequence(USERS.sibling("users_seq"), OPTIONS, new ColumnName(USERS, "email"), null, null);
    }

    private static Table table(QualifiedName name) {
        return new Table(name, List.of(EMAIL), null, List.of(), List.of(), List.of(), List.of(), false, null, null);
    }

    private static Column id() {
        return new Column("id", "bigint", null, false, null, IDENTITY, null, null, null);
    }

    private static PrimaryKey primaryKey() {
        return new PrimaryKey(
                ObjectName.given("users_pkey"), List.of("id"), List.of(), Deferrability.NOT_DEFERRABLE, null);
    }

    private static UniqueConstraint unique() {
        return new UniqueConstraint(
                ObjectName.given("uk"), List.of("a", "b"), List.of(), true, Deferrability.INITIALLY_DEFERRED, null);
    }

    private static CheckConstraint check(String expression) {
        return new CheckConstraint(ObjectName.given("positive"), expression, List.of("age"), false, true, null);
    }

    private static ForeignKey foreignKey() {
        return new ForeignKey(
                ObjectName.given("fk"),
                List.of("boss_id"),
                ENTRIES,
                List.of("id"),
                ReferentialAction.SET_NULL,
                ReferentialAction.NO_ACTION,
                false,
                List.of(),
                Deferrability.NOT_DEFERRABLE,
                true,
                null);
    }

    private static Index index(boolean unique) {
        IndexKey lower = new IndexKey(null, "lower(b)", false, false, null, null);
        return new Index(
                ObjectName.given("ix"),
                unique,
                false,
                Index.BTREE,
                List.of(IndexKey.descending("a"), lower),
                List.of(),
                null,
                true,
                List.of(),
                null,
                null);
    }
}

package dev.autogen.diff.rename;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.autogen.AutogenException;
import dev.autogen.database.postgres.PostgresDatabase;
import dev.autogen.diff.RenameChange;
import dev.autogen.schema.Column;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.FormerName;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.Origin;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked, how it is answered, and what is refused; the acceptance cases show the statements. */
class RenamePolicyTest {

    private static final NameSpelling SPELLING = new PostgresDatabase().spelling("public");

    private static final Schema BEFORE = schema(
            table("users", "id bigint", "nick text", "age integer", "email text"),
            table("Mixed", "Id bigint"),
            table("crm.users", "id bigint", "nick text"));

    private static final Schema AFTER = schema(
            table("accounts", "id bigint", "nickname text", "age integer", "email text"),
            table("Mixed", "Id bigint", "other text"),
            table("crm.users", "id bigint", "nickname text"));

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(
                        "users",
                        "--rename users is not of the form OLD=NEW.",
                        "Write the former name as the database has it and the new one after an equals sign, such as"
                                + " --rename users.nick=nickname or --rename users=accounts."),
                mistake(
                        "user=accounts",
                        "--rename user=accounts: the database has no table, column, sequence, enum type or enum value"
                                + " user.",
                        "Did you mean users?"),
                mistake(
                        "users.nik=nickname",
                        "--rename users.nik=nickname: the database has no table, column, sequence, enum type or enum"
                                + " value users.nik.",
                        "Did you mean users.nick?"),
                mistake(
                        "users=acounts",
                        "--rename users=acounts: no table acounts is asked for, which users could become.",
                        "Did you mean accounts?"),
                mistake(
                        "crm.users.nick=nickame",
                        "--rename crm.users.nick=nickame: no column nickame is asked for in table crm.users, which"
                                + " crm.users.nick could become.",
                        "Did you mean nickname?"),
                mistake(
                        "crm.users.nick=crm.users.nick_name",
                        "--rename crm.users.nick=crm.users.nick_name: no column crm.users.nick_name is asked for in"
                                + " table crm.users, which crm.users.nick could become.",
                        "Did you mean nickname?"),
                mistake(
                        "users=crm.users",
                        "--rename users=crm.users: the database has a crm.users already.",
                        "Rename that as well, or drop it in a revision before this one."),
                mistake("Mixed=Mixed", "--rename Mixed=Mixed: both names are the same.", ""),
                mistake("users.\"nick=nickname", "--rename 'users.\"nick=nickname' is not of the form OLD=NEW.", ""),
                mistake("=x", "--rename =x is not of the form OLD=NEW.", ""));
    }

    private static Arguments mistake(String argument, String message, String nextStep) {
        return Arguments.of(argument, message, nextStep);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void refusesWhatDoesNotFit(String argument, String message, String nextStep) {
        AutogenException error = catchThrowableOfType(
                AutogenException.class, () -> decide(BEFORE, AFTER, RenameQuestions.NOBODY, argument));
        assertThat(error).hasMessage(message);
        assertThat(error.code()).isEqualTo("invalid-rename");
        assertThat(error.nextStep().orElse("")).startsWith(nextStep);
    }

    @Test
    void refusesTwoThatContradictEachOther() {
        AutogenException error = catchThrowableOfType(
                AutogenException.class,
                () -> decide(BEFORE, AFTER, RenameQuestions.NOBODY, "users=accounts", "users=accounts"));
        assertThat(error.getMessage()).contains("contradict each other");
    }

    @Test
    void refusesATableWhoseIndexIsInTheWay() {
        Schema before = schema(table("users", "id bigint"), table("crm.x", List.of("id bigint"), "users_pkey"));
        Schema after = schema(table("crm.users", "id bigint"), table("crm.x", List.of("id bigint"), "users_pkey"));
        AutogenException error = catchThrowableOfType(
                AutogenException.class, () -> decide(before, after, RenameQuestions.NOBODY, "users=crm.users"));
        assertThat(error)
                .hasMessage("Table users cannot become crm.users: schema crm has a users_pkey already, and so has the"
                        + " table.");
    }

    @Test
    void findsNamesInAnyCaseAndByTheNewNameOfTheirTable() {
        assertThat(names(decide(BEFORE, AFTER, RenameQuestions.NOBODY, "USERS=Accounts", "accounts.Nick=NICKNAME")))
                .containsExactly("public.users → public.accounts", "public.accounts.nick → nickname");
    }

    @Test
    void leavesOpenWhatNobodyAnswers() {
        Renaming renaming = decide(BEFORE, AFTER, RenameQuestions.NOBODY);
        assertThat(renaming.changes()).isEmpty();
        assertThat(renaming.hints()).containsExactly("users=accounts", "crm.users.nick=nickname");
    }

    @Test
    void asksForTheColumnsOfATableOnceItIsKnown() {
        List<String> asked = new ArrayList<>();
        Renaming renaming = decide(BEFORE, AFTER, question -> {
            RenameCandidate candidate = question.candidates().get(0);
            asked.add(candidate.before().name() + " → " + candidate.after().name() + " " + candidate.evidence());
            return RenameAnswer.renamed(candidate);
        });
        assertThat(asked)
                .containsExactly(
                        "users → accounts [3 of 4 columns are the same]",
                        "nick → nickname [both text, the names are alike, in the same place, nothing else came or went]",
                        "nick → nickname [both text, the names are alike, in the same place, nothing else came or went]");
        assertThat(names(renaming))
                .containsExactly(
                        "public.users → public.accounts",
                        "crm.users.nick → nickname",
                        "public.accounts.nick → nickname");
        assertThat(renaming.hints()).isEmpty();
    }

    @Test
    void takesNoForAnAnswer() {
        Renaming renaming = decide(BEFORE, AFTER, question -> RenameAnswer.DROPPED);
        assertThat(renaming).isEqualTo(Renaming.NONE);
    }

    @Test
    void doesNotAskAboutWhatIsNotAlike() {
        Schema before = schema(table("t", "id bigint", "born date", "photo bytea"));
        Schema after = schema(table("t", "id bigint", "score integer", "address text"), table("u", "x text"));
        assertThat(decide(before, after, RenameQuestions.NOBODY)).isEqualTo(Renaming.NONE);
    }

    @Test
    void offersEachOfSeveralAndNoneTwice() {
        Schema before = schema(table("t", "id bigint", "nick text", "nick2 text"));
        Schema after = schema(table("t", "id bigint", "nickname text", "nickname2 text"));
        List<String> asked = new ArrayList<>();
        decide(before, after, question -> {
            asked.add(question.vanished().name() + " → "
                    + question.candidates().stream().map(c -> c.after().name()).toList());
            return RenameAnswer.renamed(question.candidates().get(0));
        });
        assertThat(asked).containsExactly("nick → [nickname, nickname2]", "nick2 → [nickname2]");
    }

    @Test
    void believesTheEntitiesWhileThereIsSomethingToBelieve() {
        List<FormerName> former = List.of(
                new FormerName(new Origin("com.acme.Accounts", null), "people"),
                new FormerName(new Origin("com.acme.Accounts", null), "USERS"),
                new FormerName(new Origin("com.acme.Accounts", "nickname"), "nick"));
        RenamePolicy policy = RenamePolicy.SILENT;
        assertThat(names(policy.decide(BEFORE, AFTER, former, SPELLING)))
                .containsExactly("public.users → public.accounts", "public.accounts.nick → nickname");
        assertThat(policy.decide(AFTER, AFTER, former, SPELLING)).isEqualTo(Renaming.NONE);
    }

    @Test
    void believesTheConstantsOfAnEnum() {
        Origin origin = new Origin("com.acme.Task", "state");
        Schema before = withType(List.of("NEW", "RUNNING"), null);
        Schema after = withType(List.of("NEW", "STARTED"), origin);
        List<FormerName> former = List.of(new FormerName(FormerName.ofLabel(origin, "STARTED"), "RUNNING"));
        assertThat(names(RenamePolicy.SILENT.decide(before, after, former, SPELLING)))
                .containsExactly("RUNNING → STARTED");
    }

    private static Schema withType(List<String> labels, @Nullable Origin origin) {
        EnumType type = new EnumType(new QualifiedName("public", "state"), labels, null, origin);
        return new Schema("public", List.of("public"), List.of(), List.of(), List.of(type), List.of());
    }

    private static Renaming decide(Schema before, Schema after, RenameQuestions questions, String... given) {
        return new RenamePolicy(List.of(given), questions).decide(before, after, List.of(), SPELLING);
    }

    private static List<String> names(Renaming renaming) {
        return renaming.changes().stream()
                .map(change -> {
                    if (change instanceof RenameChange.RenameTable table) {
                        return table.before() + " → " + table.after();
                    }
                    if (change instanceof RenameChange.RenameColumn column) {
                        String table = column.table().toString();
                        return table + "." + column.before().name() + " → "
                                + column.after().name();
                    }
                    RenameChange.RenameEnumLabel label = (RenameChange.RenameEnumLabel) change;
                    return label.before().name() + " → " + label.after().name();
                })
                .toList();
    }

    private static Schema schema(Table... tables) {
        return new Schema("public", List.of("crm", "public"), Arrays.asList(tables), List.of(), List.of(), List.of());
    }

    private static Table table(String name, String... columns) {
        QualifiedName qualified = QualifiedName.ofPrinted(name, "public").orElseThrow();
        return table(name, List.of(columns), qualified.name() + "_pkey");
    }

    private static Table table(String name, List<String> columns, String key) {
        QualifiedName qualified = QualifiedName.ofPrinted(name, "public").orElseThrow();
        String className = "com.acme." + qualified.name().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                + qualified.name().substring(1);
        List<Column> all = columns.stream()
                .map(column -> column.split(" "))
                .map(parts -> new Column(
                        parts[0], parts[1], null, true, null, null, null, null, new Origin(className, parts[0])))
                .toList();
        PrimaryKey primaryKey = new PrimaryKey(
                ObjectName.given(key), List.of(all.get(0).name()), List.of(), Deferrability.NOT_DEFERRABLE, null);
        return new Table(
                qualified,
                all,
                primaryKey,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false,
                null,
                new Origin(className, null));
    }
}

package dev.autogen.cli;

import java.util.List;
import java.util.Locale;

/** What happens on a branch before somebody reviews it. All formats of the report tell all of them. */
enum ReviewStory {
    HARMLESS_COLUMN {
        @Override
        List<String> answers() {
            return List.of(
                    "No.",
                    "Only for a moment on customer.",
                    "No.",
                    "Yes, and going back drops column customer.email.",
                    "Yes: upgrade and downgrade round trip on PostgreSQL",
                    "Nothing.");
        }

        @Override
        void play(ReviewStage stage) {
            customers(stage, "String name;").generates("1000", "customers").isMain();
            customers(stage, "String name; String email;").generates("2000", "customers have an e-mail address");
        }
    },
    DROP {
        @Override
        List<String> answers() {
            return List.of(
                    "Yes: drops column customer.nickname.",
                    "Only for a moment on customer.",
                    "They may: drops column customer.nickname.",
                    "Yes, but what the upgrade has lost does not come back.",
                    "Yes: ",
                    "1 box: AG201 in migrations/2000_nobody_uses_nicknames.sql line 10.");
        }

        @Override
        void play(ReviewStage stage) {
            customers(stage, "String name; @Column(length = 64) String nickname;")
                    .generates("1000", "customers")
                    .isMain();
            customers(stage, "String name;").generates("2000", "nobody uses nicknames");
        }
    },
    RENAME {
        @Override
        List<String> answers() {
            return List.of(
                    "No.",
                    "Only for a moment on customer.",
                    "They may: renames column customer.mail to email.",
                    "Yes.",
                    "Yes: ",
                    "Nothing.");
        }

        @Override
        void play(ReviewStage stage) {
            customers(stage, "String name; String mail;")
                    .generates("1000", "customers")
                    .isMain();
            customers(stage, "String name; String email;")
                    .generates("2000", "mail is called email", "--rename", "customer.mail=email");
        }
    },
    TYPE_CHANGE {
        @Override
        List<String> answers() {
            return List.of(
                    "No.",
                    "Yes, on customer while the table is rewritten.",
                    "No.",
                    "Yes, and going back fails where a value does not convert: customer.points from bigint to integer.",
                    "Yes: ",
                    "Nothing.");
        }

        @Override
        void play(ReviewStage stage) {
            customers(stage, "int points;").generates("1000", "customers").isMain();
            stage.database()
                    .execute(
                            "INSERT INTO customer (id, points) SELECT n, n FROM generate_series(1, 5000) n; ANALYZE customer");
            customers(stage, "long points;").generates("2000", "more points than an int holds");
        }

        @Override
        List<String> options(ReviewStage stage) {
            String url = stage.database().url();
            return List.of(
                    "--impact-from",
                    url + (url.contains("?") ? "&" : "?") + "user="
                            + stage.database().user() + "&password="
                            + stage.database().password());
        }
    },
    ONLINE_INDEX {
        @Override
        List<String> answers() {
            return List.of("No.", "No.", "No.", "Yes.", "Yes: ", "Nothing.");
        }

        @Override
        void play(ReviewStage stage) {
            customers(stage, "String name;").generates("1000", "customers").isMain();
            stage.entity(
                            "Customer",
                            "@Table(indexes = @Index(name = \"customer_name_idx\", columnList = \"name\"))",
                            "@Id Long id; String name;")
                    .generates("2000", "find customers by name", "--online");
        }
    },
    MERGE {
        @Override
        List<String> answers() {
            return List.of(
                    "No.",
                    "Only for a moment on customer.",
                    "No.",
                    "Yes, and going back drops column customer.rank.",
                    "Yes: ",
                    "Nothing.");
        }

        @Override
        int exitCode() {
            return ExitCode.DIFFERENCES_FOUND;
        }

        @Override
        void play(ReviewStage stage) {
            customers(stage, "String name;").generates("1000", "customers").isMain();
            // What came to main after the branch had left it.
            stage.copy().git("checkout", "--quiet", "main");
            customers(stage, "String name; String phone;").generates("2000", "telephone numbers");
            stage.copy().commit("Telephone numbers");
            stage.copy().push();
            stage.copy().git("checkout", "--quiet", "change");
            stage.project().succeeds("stamp", "--purge", "1000");
            stage.database().execute("ALTER TABLE customer DROP COLUMN phone");
            customers(
                            stage,
                            "String name;\n    @Column(nullable = false, columnDefinition = \"int default 0\") int rank;")
                    .generates("3000", "customers have a rank");
            stage.copy().commit("Ranks");
        }
    },
    NO_REVISION {
        @Override
        List<String> answers() {
            return List.of();
        }

        @Override
        int exitCode() {
            return ExitCode.DIFFERENCES_FOUND;
        }

        @Override
        void play(ReviewStage stage) {
            customers(stage, "String name;").generates("1000", "customers").isMain();
            customers(stage, "String name; @Column(length = 20) String phone;");
        }
    },
    FIRST_REVISION {
        @Override
        List<String> answers() {
            return List.of(
                    "No.",
                    "No.",
                    "No.",
                    "Yes, and going back drops table part100 with all its rows, and 99 more such.",
                    "Yes: ",
                    "Nothing.");
        }

        @Override
        void play(ReviewStage stage) {
            stage.copy().write("README.md", "A shop.\n");
            stage.isMain();
            for (int number = 1; number <= TABLES; number++) {
                String former = number == 1 ? "" : " @ManyToOne Part" + digits(number - 1) + " former;";
                stage.entity("Part" + digits(number), "@Id Long id; String name; BigDecimal price;" + former);
            }
            stage.generates("1000", "the whole shop");
        }
    };

    static final int TABLES = 100;

    abstract void play(ReviewStage stage);

    /** How the answers to a reviewer's questions begin: lost data, waiting writes, running versions, way back, proof, boxes. */
    abstract List<String> answers();

    int exitCode() {
        return ExitCode.DONE;
    }

    /** What the command is given besides the base. */
    List<String> options(ReviewStage stage) {
        return List.of();
    }

    /** How golden files are called. */
    String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ReviewStage customers(ReviewStage stage, String attributes) {
        return stage.entity("Customer", "    @Id Long id;\n    " + attributes);
    }

    private static String digits(int number) {
        return String.format(Locale.ROOT, "%03d", number);
    }
}

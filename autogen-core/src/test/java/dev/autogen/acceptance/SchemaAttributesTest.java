package dev.autogen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SchemaAttributesTest {

    @Test
    void areFoundHoweverDeepTheyStand() {
        assertThat(SchemaAttributes.all())
                .contains(
                        "tables",
                        "tables.comment",
                        "tables.columns.identity",
                        "tables.columns.identity.options.cache",
                        "tables.indexes.keys.collation",
                        "sequences.options.cycle",
                        "enumTypes.casts")
                .doesNotContain("tables.columns.identity.options", "tables.name");
    }
}

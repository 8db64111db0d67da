-- changes: CreateTable

-- autogen upgrade

CREATE TABLE a_table_whose_name_is_as_long_as_postgresql_allows_it_to_be_now (
    a_column_whose_name_is_as_long_as_postgresql_allows_it_to_be_no integer,
    id bigint NOT NULL,
    "größe_größe_größe_größe_größe_größe_größe_größe" integer,
    PRIMARY KEY (id),
    UNIQUE (a_column_whose_name_is_as_long_as_postgresql_allows_it_to_be_no),
    UNIQUE ("größe_größe_größe_größe_größe_größe_größe_größe"),
    CHECK (a_column_whose_name_is_as_long_as_postgresql_allows_it_to_be_no > 0)
);

-- autogen downgrade
--   [ ] AG202 data loss: drops table a_table_whose_name_is_as_long_as_postgresql_allows_it_to_be_now with all its rows

DROP TABLE a_table_whose_name_is_as_long_as_postgresql_allows_it_to_be_now;

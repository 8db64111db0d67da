CREATE TABLE a_table_whose_name_is_as_long_as_postgresql_allows_it_to_be_now (
    a_column_whose_name_is_as_long_as_postgresql_allows_it_to_be_no integer UNIQUE CHECK (a_column_whose_name_is_as_long_as_postgresql_allows_it_to_be_no > 0),
    id bigint PRIMARY KEY,
    "größe_größe_größe_größe_größe_größe_größe_größe_gr" integer UNIQUE
);

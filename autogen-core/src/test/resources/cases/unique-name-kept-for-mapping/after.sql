-- rules: entities
-- chosen: chosen_name, chosen_index
CREATE TABLE t (a integer CONSTRAINT made_up UNIQUE, b integer CONSTRAINT chosen_name UNIQUE);
CREATE INDEX chosen_index ON t (a, b);

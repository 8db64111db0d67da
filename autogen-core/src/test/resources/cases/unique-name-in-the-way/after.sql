-- rules: entities
-- chosen: taken
CREATE TABLE t (a integer CONSTRAINT made_up UNIQUE, b integer CONSTRAINT taken UNIQUE);

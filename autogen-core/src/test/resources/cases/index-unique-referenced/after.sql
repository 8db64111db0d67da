CREATE TABLE p (a integer);
CREATE UNIQUE INDEX ux ON p (a DESC);
CREATE TABLE c (a integer REFERENCES p (a));

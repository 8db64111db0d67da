CREATE TABLE p (a integer);
CREATE UNIQUE INDEX ux ON p (a);
CREATE TABLE c (a integer REFERENCES p (a));

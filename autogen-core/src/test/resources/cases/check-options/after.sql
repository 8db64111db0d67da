CREATE TABLE t (a integer CONSTRAINT ca CHECK (a > 0) NO INHERIT, b integer CONSTRAINT cb CHECK (b > 0));

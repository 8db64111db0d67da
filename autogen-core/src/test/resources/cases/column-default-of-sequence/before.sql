CREATE SEQUENCE sq;
CREATE SEQUENCE sq2;
CREATE TABLE t (a integer DEFAULT nextval('sq'), b varchar(63) DEFAULT current_user, c integer, d numeric(8, 2) DEFAULT nextval('sq'));

CREATE SEQUENCE sq;
CREATE SEQUENCE sq2;
CREATE TABLE t (a integer DEFAULT nextval('sq2'), b varchar(63) DEFAULT 'postgres', c integer DEFAULT nextval('sq'), d numeric(8, 2) DEFAULT nextval('sq'));

CREATE TABLE t (a varchar(100), b varchar, c text, d varchar(255), e varchar(10) DEFAULT 'x');

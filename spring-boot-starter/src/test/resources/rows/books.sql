INSERT INTO book (title) VALUES ('Middlemarch');

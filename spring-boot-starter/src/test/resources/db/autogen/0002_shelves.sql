-- autogen revision 0002
-- parents: 0001
-- created: 2026-11-23T09:00:00Z
-- message: shelves and loans

-- autogen upgrade

ALTER TABLE book ADD COLUMN shelf_name varchar(255);

CREATE SEQUENCE loan_seq INCREMENT BY 50;

CREATE TABLE loan (
    due_on  date,
    version integer NOT NULL,
    book_id bigint NOT NULL,
    changed timestamp(6) with time zone NOT NULL,
    id      bigint NOT NULL,
    state   varchar(255),
    PRIMARY KEY (id),
    CONSTRAINT once_a_day UNIQUE (book_id, due_on),
    CHECK (state IN ('OPEN', 'RETURNED'))
);

CREATE TABLE loan_remarks (
    loan_id bigint NOT NULL,
    remarks varchar(255)
);

CREATE INDEX by_day ON loan (due_on);

ALTER TABLE loan ADD CONSTRAINT fk88c0ydlo57pcgp137tntrgqx1 FOREIGN KEY (book_id) REFERENCES book (id);
ALTER TABLE loan_remarks ADD CONSTRAINT fkon26ukmc31qhot1066934om6w FOREIGN KEY (loan_id) REFERENCES loan (id);

-- autogen downgrade

ALTER TABLE loan_remarks DROP CONSTRAINT fkon26ukmc31qhot1066934om6w;
ALTER TABLE loan DROP CONSTRAINT fk88c0ydlo57pcgp137tntrgqx1;

DROP TABLE loan_remarks;
DROP TABLE loan;

DROP SEQUENCE loan_seq;

ALTER TABLE book DROP COLUMN shelf_name;

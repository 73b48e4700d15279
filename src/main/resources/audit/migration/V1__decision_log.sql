-- The decision log. The same text runs on H2 (PostgreSQL mode) and on PostgreSQL.
-- Decisions, feedback and checkpoints share one sequence and one chain of hashes.

CREATE TABLE chain_head (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    sequence_number BIGINT NOT NULL,
    row_hash VARCHAR(64) NOT NULL
);

INSERT INTO chain_head (id, sequence_number, row_hash)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

CREATE TABLE decisions (
    sequence_number BIGINT PRIMARY KEY,
    id VARCHAR(64) NOT NULL UNIQUE,
    decided_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    service VARCHAR NOT NULL,
    caller VARCHAR NOT NULL,
    patient VARCHAR NOT NULL,
    correlation VARCHAR NOT NULL,
    program VARCHAR NOT NULL,
    knowledge_version VARCHAR NOT NULL,
    knowledge_hash VARCHAR NOT NULL,
    masked VARCHAR NOT NULL,
    replayable BOOLEAN NOT NULL,
    case_text TEXT NOT NULL,
    decision TEXT NOT NULL,
    latency_micros BIGINT NOT NULL,
    previous_hash VARCHAR(64) NOT NULL,
    row_hash VARCHAR(64) NOT NULL UNIQUE
);

CREATE INDEX decisions_decided_at ON decisions (decided_at);

CREATE TABLE cards (
    card VARCHAR NOT NULL UNIQUE,
    sequence_number BIGINT NOT NULL REFERENCES decisions (sequence_number),
    place INTEGER NOT NULL,
    topic VARCHAR NOT NULL,
    rules VARCHAR NOT NULL,
    suggestions VARCHAR NOT NULL,
    PRIMARY KEY (sequence_number, place)
);

CREATE TABLE feedback (
    sequence_number BIGINT PRIMARY KEY,
    received_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    service VARCHAR NOT NULL,
    card VARCHAR NOT NULL,
    accepted BOOLEAN NOT NULL,
    given_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    suggestions VARCHAR NOT NULL,
    reason VARCHAR NOT NULL,
    comment_text VARCHAR NOT NULL,
    caller VARCHAR NOT NULL,
    previous_hash VARCHAR(64) NOT NULL,
    row_hash VARCHAR(64) NOT NULL UNIQUE,
    UNIQUE (card, accepted, given_at)
);

CREATE TABLE checkpoints (
    sequence_number BIGINT PRIMARY KEY,
    sealed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    through_sequence BIGINT NOT NULL,
    through_hash VARCHAR(64) NOT NULL,
    decisions_removed BIGINT NOT NULL,
    feedback_removed BIGINT NOT NULL,
    removed_from TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    removed_to TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    previous_hash VARCHAR(64) NOT NULL,
    row_hash VARCHAR(64) NOT NULL UNIQUE
);

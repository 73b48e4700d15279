-- Rows are never changed, and only rows that a checkpoint has sealed are removed. Run after the migrations, on PostgreSQL.
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        IF EXISTS (SELECT 1 FROM checkpoints WHERE through_sequence >= OLD.sequence_number) THEN
            RETURN OLD;
        END IF;
    END IF;
    RAISE EXCEPTION 'the decision log is append-only: % on % is refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER decisions_append_only BEFORE UPDATE OR DELETE ON decisions FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER cards_append_only BEFORE UPDATE OR DELETE ON cards FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER feedback_append_only BEFORE UPDATE OR DELETE ON feedback FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER checkpoints_append_only BEFORE UPDATE OR DELETE ON checkpoints FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER decisions_no_truncate BEFORE TRUNCATE ON decisions EXECUTE FUNCTION refuse_change();
CREATE TRIGGER cards_no_truncate BEFORE TRUNCATE ON cards EXECUTE FUNCTION refuse_change();
CREATE TRIGGER feedback_no_truncate BEFORE TRUNCATE ON feedback EXECUTE FUNCTION refuse_change();
CREATE TRIGGER checkpoints_no_truncate BEFORE TRUNCATE ON checkpoints EXECUTE FUNCTION refuse_change();
CREATE TRIGGER chain_head_stays BEFORE DELETE OR TRUNCATE ON chain_head EXECUTE FUNCTION refuse_change();

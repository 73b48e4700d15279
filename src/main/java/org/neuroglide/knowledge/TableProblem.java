package org.neuroglide.knowledge;

import org.neuroglide.model.Problem;

/** Every sort of problem that the tables and files of a knowledge base can have, or any YAML file that is read. */
public enum TableProblem {
    YAML_SYNTAX("yaml-syntax", "A file is YAML 1.2 or JSON."),
    YAML_EMPTY("yaml-empty", "A file holds a document."),
    YAML_SECOND_DOCUMENT("yaml-second-document", "A file holds one document."),
    YAML_TOO_LARGE("yaml-too-large", "A document has at most a million characters."),
    YAML_TOO_DEEP("yaml-too-deep", "Nothing is nested deeper than 32 levels."),
    YAML_ALIAS("yaml-alias", "Every value stands where it is read: no anchors, no aliases."),
    YAML_TAG("yaml-tag", "A value has no tag."),
    YAML_KEY("yaml-key", "A key is a word."),
    YAML_DUPLICATE_KEY("yaml-duplicate-key", "A key stands once in its map."),
    MISSING_KEY("missing-key", "A map has every key that its place requires."),
    UNKNOWN_KEY("unknown-key", "A map has no key that its place does not know."),
    WRONG_TYPE("wrong-type", "A value is of the type that its key asks for."),
    UNKNOWN_WORD("unknown-word", "A value of a closed list is one of its words."),
    EMPTY_TEXT("empty-text", "A text is not blank."),
    EMPTY_LIST("empty-list", "A list that something must be said in is not empty."),
    BAD_DATE("bad-date", "A date exists and is written as 2026-02-01."),
    FILE_MISSING("file-missing", "A knowledge base has all its tables."),
    FILE_UNKNOWN(
            "file-unknown", "A knowledge base has no files but its tables and, in the folders of topics, rule files."),
    FOLDER_UNKNOWN("folder-unknown", "A knowledge base has no folders but those of its topics."),
    FILE_ENCODING("file-encoding", "A file is encoded in UTF-8 without a byte order mark."),
    FILE_LINK("file-link", "A symbolic link stays within the knowledge base."),
    FILE_TOO_LARGE("file-too-large", "A file has at most a million bytes, a knowledge base at most 2000 files."),
    FILE_UNREADABLE("file-unreadable", "A file can be read."),
    BAD_CODE("bad-code", "A code is made of lower-case letters, digits and single hyphens."),
    BAD_VERSION("bad-version", "A version is a year and a number."),
    BAD_YEAR("bad-year", "A source's year is a year."),
    BAD_DOI("bad-doi", "A source's DOI is a DOI, not an address."),
    BAD_PMID("bad-pmid", "A source's PMID is a number."),
    BAD_CHECKED("bad-checked", "A source says on which date it was read, or unverified."),
    BAD_RULE_ID("bad-rule-id", "A retired rule is named by its id."),
    UNKNOWN_SUCCESSOR("unknown-successor", "The successor of a retired rule is another rule."),
    UNKNOWN_SOURCE("unknown-source", "Every source that a table names is a key of sources.yaml."),
    RETRACTED_SOURCE("retracted-source", "Nothing rests on a retracted source."),
    UNKNOWN_CODE("unknown-code", "Every code that a table names is in its section of the vocabulary."),
    UNKNOWN_PARAMETER("unknown-parameter", "Every parameter that a table names is in parameters.yaml."),
    DUPLICATE_CODE(
            "duplicate-code", "A code means one thing in all sections; groups and regions may share their word."),
    SCREEN_WITHOUT_REGION("screen-without-region", "What is screened by region names its regions."),
    TEST_MODALITY("test-modality", "Neurological tests, and no others, have a modality."),
    MOVEMENT_REGIONS("movement-regions", "A movement names at most the one region of its joint."),
    MOVEMENT_OPPOSITE("movement-opposite", "Opposite movements name each other."),
    SINCE_AHEAD("since-ahead", "No item is newer than its knowledge base."),
    BAD_RANGE("bad-range", "The safe range of a parameter, or the range of a scale, is not empty."),
    PARAMETER_OUT_OF_RANGE("parameter-out-of-range", "A parameter is within its safe range."),
    PARAMETER_UNFOUNDED("parameter-unfounded", "A parameter has a source or is marked as policy."),
    LOAD_MAP_OPPOSITES("load-map-opposites", "Of two opposite movements one at most loads a nerve."),
    NERVE_WITHOUT_LOAD("nerve-without-load", "The load map has every nerve that a technique moves."),
    TECHNIQUE_KIND("technique-kind", "A technique's declared kind agrees with its movements."),
    BAD_HOLD("bad-hold", "A hold is not shorter than nothing."),
    POSE_ANGLE("pose-angle", "A start position puts each joint at one angle within its range."),
    HOME_WITHOUT_WORDS(
            "home-without-words",
            "A home technique says its name and feel to the patient, and where its joints start."),
    PHASE_EMPTY("phase-empty", "A phase moves something."),
    PHASE_TWICE("phase-twice", "A phase makes a movement once."),
    PHASE_OPPOSITES("phase-opposites", "A phase does not make a movement and its opposite."),
    EVIDENCE_AGAINST("evidence-against", "Evidence says what speaks against it, or why nothing is known."),
    TEST_UNDESCRIBED("test-undescribed", "Every neurodynamic test and every sign is described in tests.yaml."),
    ACCURACY_MISSING("accuracy-missing", "A test's accuracy is given in figures, or why there are none."),
    FIGURE_FORM("figure-form", "A figure of accuracy is a number, a range, or a number with its interval."),
    FIGURE_INTERVAL("figure-interval", "A figure lies within its own interval, and a proportion between 0 and 1."),
    BAND_ORDER("band-order", "The bands of a score go upwards and do not overlap."),
    TRACE_SERIES("trace-series", "A series of requirements has a first and a last number."),
    TRACE_MISSING("trace-missing", "Every requirement of a series has an entry in traceability.yaml."),
    TRACE_OUTSIDE("trace-outside", "Every entry of traceability.yaml belongs to a series."),
    TRACE_ANSWER("trace-answer", "A requirement says what implements it, or why nothing does."),
    TRACE_EMPTY("trace-empty", "A requirement that is implemented names what implements it."),
    TRACE_UNKNOWN("trace-unknown", "What a requirement names exists."),
    COMPILE_ERROR("compile-error", "Rules that pass the lint compile."),
    CACHE_FOLDER("cache-folder", "The cache is a folder that only its owner can write to."),
    CACHE_WITHOUT_PERMISSIONS(
            "cache-without-permissions", "The cache is on a file system that says who may write to it."),
    CACHE_FOREIGN("cache-foreign", "An entry of the cache belongs to its owner alone."),
    CACHE_DAMAGED("cache-damaged", "An entry of the cache is what was written."),
    CACHE_UNWRITABLE("cache-unwritable", "The cache can be written to.");

    private final String code;
    private final String law;

    TableProblem(String code, String law) {
        this.code = code;
        this.law = law;
    }

    /** The code that a {@link Problem} carries. */
    public String code() {
        return code;
    }

    /** What holds where this problem is not; one sentence. */
    public String law() {
        return law;
    }

    Problem at(String file, int line, String subject, String message, String nextStep) {
        return new Problem(code, file, line, subject, message, nextStep);
    }
}

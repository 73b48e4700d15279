package org.neuroglide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.neuroglide.cli.Shell.Result;

class MisuseTest {
    private static void isMisuse(Result result, String... messages) {
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("neuroglide: ").contains(messages).doesNotContain("Exception", "\tat ");
    }

    @Test
    void anUnknownCommandNamesTheNearest() {
        isMisuse(new Shell().run("decid", "case.yaml"), "decid", "Maybe use \"decide\".");
    }

    @Test
    void anUnknownOptionNamesTheNearest() {
        isMisuse(new Shell().run("decide", "case.yaml", "--formt", "json"), "--formt", "Maybe use \"--format\".");
    }

    @Test
    void anUnknownFormatNamesTheKnownOnes() {
        isMisuse(
                new Shell().run("decide", "case.yaml", "--format", "pdf"),
                "it is one of page, markdown, yaml, json, not \"pdf\"");
    }

    @Test
    void aMissingCaseIsNamed() {
        isMisuse(new Shell().run("decide"), "CASE");
    }

    @Test
    void aMissingFileIsNamed() {
        isMisuse(new Shell().run("decide", "no-such-file.yaml"), "there is no file no-such-file.yaml");
        isMisuse(new Shell().run("decide", "no-such-file.yaml#some-id"), "there is no file no-such-file.yaml");
        isMisuse(new Shell().run("test", "no-such-folder"), "there is no file no-such-folder");
    }

    @Test
    void aFolderIsNoCase() {
        isMisuse(new Shell().run("decide", "src"), "src is no file");
        isMisuse(new Shell().run("decide", "#id"), "the case is not named");
    }

    @Test
    void aMissingKnowledgeBaseIsNamed() {
        isMisuse(new Shell().run("rules", "--kbase", "nowhere"), "there is no knowledge base folder nowhere");
        isMisuse(new Shell().run("lint", "nowhere"), "there is no folder nowhere");
    }

    @Test
    void newAsksForWhat() {
        isMisuse(new Shell().run("new"), "run neuroglide new case or neuroglide new rule");
    }

    @Test
    void whyAndWhyNotExcludeEachOther() {
        isMisuse(new Shell().run("explain", "case.yaml", "--why", "Referral", "--why-not", "x"), "--why");
    }
}

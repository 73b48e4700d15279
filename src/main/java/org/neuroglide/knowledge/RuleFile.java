package org.neuroglide.knowledge;

import java.util.List;

/**
 * One file of rules.
 *
 * @param file path within the knowledge base, such as {@code redflags/cauda-equina.drl}
 * @param folder the folder it stands in, such as {@code redflags}; empty where it stands in none
 * @param comment the comment lines above the package line, without their slashes
 * @param rules in the order of the file; those that cannot be read are left out
 * @param complete whether every rule could be read
 */
public record RuleFile(String file, String folder, List<String> comment, List<RuleModel> rules, boolean complete) {
    public RuleFile {
        comment = List.copyOf(comment);
        rules = List.copyOf(rules);
    }

    /** The folder part of a path within the knowledge base. */
    static String folderOf(String file) {
        int slash = file.lastIndexOf('/');
        return slash < 0 ? "" : file.substring(0, slash);
    }
}

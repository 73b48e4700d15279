package org.neuroglide.knowledge;

import java.util.List;

/**
 * What a knowledge base says, apart from its executable form.
 *
 * @param hash of its files, see {@link KnowledgeFiles#hash()}
 * @param rules drafts among them, sorted by id
 */
record KnowledgeContent(String hash, KnowledgeTables tables, List<RuleModel> rules) {}

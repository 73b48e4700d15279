package org.neuroglide.knowledge;

import java.util.Map;

/** {@code tests.yaml}: each map by key, in the order of the file. */
record TestTable(
        Map<String, TestDescription> tests, Map<String, TestCluster> clusters, Map<String, ScoreBands> scores) {
    static final TestTable EMPTY = new TestTable(Map.of(), Map.of(), Map.of());
}

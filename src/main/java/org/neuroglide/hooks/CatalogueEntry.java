package org.neuroglide.hooks;

import java.util.Map;

/**
 * A service as discovery describes it.
 *
 * @param id last part of its address; several entries may share it, and then the cards of one replace those of another
 * @param prefetch key to query, in the order in which they are worth asking
 */
record CatalogueEntry(
        String hook, String title, String description, String id, Map<String, String> prefetch, String usageRequirements) {}

package org.neuroglide.audit;

import java.util.List;

/**
 * A card that was shown for a decision, kept so that feedback on it can be told by rule.
 *
 * @param uuid of the card, as the client sends it back
 * @param topic what the card is about
 * @param rules ids of the rules that it stands on
 * @param suggestions uuids of its suggestions
 */
public record IssuedCard(String uuid, String topic, List<String> rules, List<String> suggestions) {}

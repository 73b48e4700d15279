package org.neuroglide.model;

/** A fact that a rule concluded. Equal by content; one conclusion can have several bases. */
public sealed interface Conclusion extends Fact
        permits Irritability,
                PainMechanism,
                NerveInvolvement,
                Referral,
                Deferral,
                Contraindication,
                PositionLimit,
                LoadLimit,
                Precaution,
                MissingInformation,
                Indication,
                Dose,
                Advice,
                Progression,
                Improvement {}

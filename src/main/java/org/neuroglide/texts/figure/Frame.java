package org.neuroglide.texts.figure;

/** Where a part of the body is and how it is turned. */
record Frame(Vec at, Turn turn) {
    Vec point(Vec local) {
        return at.plus(turn.apply(local));
    }

    /** A part that hangs on this one at a place, turned by its joint. */
    Frame next(Vec place, Turn joint) {
        return new Frame(point(place), turn.after(joint));
    }
}

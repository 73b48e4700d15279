package org.neuroglide.texts.figure;

/** The space that pictures of one scale take. */
final class Bounds {
    private double left = Double.MAX_VALUE;
    private double top = Double.MAX_VALUE;
    private double right = -Double.MAX_VALUE;
    private double bottom = -Double.MAX_VALUE;

    void take(double x, double y, double room) {
        left = Math.min(left, x - room);
        right = Math.max(right, x + room);
        top = Math.min(top, y - room);
        bottom = Math.max(bottom, y + room);
    }

    double right() {
        return right;
    }

    double bottom() {
        return bottom;
    }

    double left() {
        return left;
    }

    double top() {
        return top;
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }
}

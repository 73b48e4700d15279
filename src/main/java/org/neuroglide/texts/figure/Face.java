package org.neuroglide.texts.figure;

import java.util.List;

/** Draws the head. The nose tells where the body looks to. */
final class Face {
    private Face() {}

    static void draw(Canvas canvas, Body body, Ink ink) {
        Vec centre = body.point(Part.HEAD, true, new Vec(1.5, 10.5, 0));
        Vec crown = body.point(Part.HEAD, true, new Vec(1.5, 12.5, 0));
        Vec nose = body.point(Part.HEAD, true, new Vec(15.5, 8, 0));
        View view = canvas.view();
        boolean behind = view.see(nose).near() < view.see(centre).near() - 2;
        Canvas.Stroke shape = Canvas.Stroke.shape(
                1.6,
                body.point(Part.HEAD, true, new Vec(10, 12, 0)),
                nose,
                body.point(Part.HEAD, true, new Vec(10, 6.5, 0)));
        Canvas.Stroke skull = Canvas.Stroke.line(20, centre, crown);
        if (behind) {
            canvas.group(ink, List.of(skull));
            return;
        }
        canvas.group(ink, List.of(skull, shape));
        double facing = view.see(nose).near() - view.see(centre).near();
        if (facing > 8) {
            canvas.add(line(view, body, ink, 1.4, new Vec(11, 11.5, 0), new Vec(14, 7.2, 0)));
        }
        for (int side : new int[] {1, -1}) {
            Vec eye = body.point(Part.HEAD, true, new Vec(8.5, 12.5, 4.0 * side));
            if (view.see(eye).near() > view.see(centre).near() + 1.5) {
                View.Spot s = view.see(eye);
                canvas.add("<circle cx=\"" + Canvas.number(s.x()) + "\" cy=\"" + Canvas.number(s.y())
                        + "\" r=\"1.3\" fill=\"" + ink.line() + "\"/>");
            }
        }
        canvas.add(line(view, body, ink, 1.1, new Vec(10.5, 3.6, 3), new Vec(11.2, 3.3, 0), new Vec(10.5, 3.6, -3)));
    }

    private static String line(View view, Body body, Ink ink, double width, Vec... way) {
        StringBuilder path = new StringBuilder("<path fill=\"none\" stroke=\"" + ink.line() + "\" stroke-width=\""
                + Canvas.number(width) + "\" d=\"");
        char command = 'M';
        for (Vec v : way) {
            View.Spot s = view.see(body.point(Part.HEAD, true, v));
            path.append(command).append(Canvas.number(s.x())).append(' ').append(Canvas.number(s.y()));
            command = 'L';
        }
        return path.append("\"/>").toString();
    }
}

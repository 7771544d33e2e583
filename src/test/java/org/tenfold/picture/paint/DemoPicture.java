package org.tenfold.picture.paint;

import java.util.ArrayList;
import java.util.List;
import org.tenfold.picture.Bounds;
import org.tenfold.picture.Color;
import org.tenfold.picture.Fonts;
import org.tenfold.picture.Hatching;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Mark.Anchor;
import org.tenfold.picture.Mark.Box;
import org.tenfold.picture.Mark.Form;
import org.tenfold.picture.Mark.Glyph;
import org.tenfold.picture.Mark.Group;
import org.tenfold.picture.Mark.Line;
import org.tenfold.picture.Mark.Sign;
import org.tenfold.picture.Mark.TextRun;
import org.tenfold.picture.Picture;
import org.tenfold.picture.Point;
import org.tenfold.picture.Role;
import org.tenfold.picture.Stroke;
import org.tenfold.picture.Stroke.Dash;
import org.tenfold.picture.TextStyle;
import org.tenfold.picture.Theme;

/** A drawing that holds every kind of mark, in every form, with Latin and Korean texts. */
public final class DemoPicture {

    private final Theme theme;
    private final List<Mark> marks = new ArrayList<>();

    private DemoPicture(Theme theme) {
        this.theme = theme;
    }

    public static Picture in(Theme theme) {
        DemoPicture demo = new DemoPicture(theme);
        demo.draw();
        Bounds around = Bounds.of(demo.marks).grow(24);
        return new Picture(around, demo.marks, "Web shop – 온라인 상점", "ko", theme.color(Role.SHEET));
    }

    private void draw() {
        container("vpc", "VPC 10.0.0.0/16", Role.VPC, Dash.SOLID, new Bounds(160, 0, 620, 420));
        container("zone-a", "가용 영역 a", Role.AVAILABILITY_ZONE, Dash.DASHED, new Bounds(184, 40, 280, 356));
        container("zone-b", "가용 영역 b", Role.AVAILABILITY_ZONE, Dash.DASHED, new Bounds(480, 40, 280, 356));
        container("public", "Public subnet", Role.PUBLIC_SUBNET, Dash.SOLID, new Bounds(208, 80, 232, 140));
        container("private", "Private subnet", Role.PRIVATE_SUBNET, Dash.SOLID, new Bounds(208, 236, 232, 140));
        link(Dash.SOLID, List.of(new Point(64, 132), new Point(290, 132)), List.of(new Point(120, 132)));
        link(Dash.SOLID, List.of(new Point(322, 164), new Point(322, 214), new Point(258, 214), new Point(258, 268)), List.of());
        link(Dash.DASH_DOT, List.of(new Point(290, 300), new Point(588, 300)), List.of());
        link(Dash.LONG, List.of(new Point(354, 132), new Point(588, 132)), List.of());
        link(Dash.SHORT, List.of(new Point(32, 164), new Point(32, 250), new Point(120, 250), new Point(120, 90)), List.of());
        link(Dash.DOTTED, List.of(new Point(652, 132), new Point(720, 132), new Point(720, 300), new Point(652, 300)), List.of());
        link(Dash.DASHED, List.of(new Point(290, 330), new Point(560, 350)), List.of());
        plate("읽기 · read 2×", 470, 132);
        tile("users", "Users", "이용자 10,000명", "mdi2a-account-group", Role.USERS, 0, 100, 0.1, null);
        tile("web", "Web server", "t3.small", "mdi2s-server", Role.COMPUTE, 290, 100, 0.62, Form.TRIANGLE);
        tile("db", "주문 데이터베이스 (읽기 복제본 포함)", "db.t3.medium", "mdi2d-database", Role.DATABASE, 226, 268, 1.2, Form.CIRCLE);
        tile("standby", "Standby", "db.t3.medium", "mdi2d-database", Role.DATABASE, 588, 268, 0.3, Form.STAR);
        tile("files", "Files", "S3 Standard", "mdi2b-bucket", Role.STORAGE, 588, 100, 0.45, Form.DIAMOND);
        marks.set(marks.size() - 2, ((Group) marks.get(marks.size() - 2)).dimmed(0.35));
        marks.add(new Sign(Form.CROSS, 620, 300, 40, theme.color(Role.CRITICAL), Stroke.NONE));
        for (int i = 0; i <= 12; i++) {
            marks.add(Box.filled(new Bounds(160 + i * 24, 440, 24, 14), 0, Theme.load(i / 10.0)));
        }
        marks.add(new TextRun(480, 452, "부하 0 … 120 % — Ünïcödé & <tags> 🚀", TextStyle.regular(11), theme.color(Role.SECONDARY), Anchor.START));
    }

    private void container(String id, String title, Role role, Dash dash, Bounds area) {
        Stroke frame = new Stroke(theme.color(role), 1.5, dash);
        marks.add(Group.of(id, title, "", List.of(
                new Box(area.x(), area.y(), area.width(), area.height(), 0, theme.fill(role), frame),
                new Glyph("mdi2c-cloud-outline", area.x() + 14, area.y() + 14, 16, theme.color(role)),
                new TextRun(area.x() + 28, area.y() + 18, title, TextStyle.semibold(12), theme.text(role), Anchor.START))));
    }

    private void link(Dash dash, List<Point> points, List<Point> jumps) {
        marks.add(new Line(points, 6, new Stroke(theme.color(Role.LINK), 1.5, dash), true, jumps));
    }

    private void plate(String text, double x, double y) {
        TextStyle style = TextStyle.regular(11);
        double width = Fonts.width(text, style) + 8;
        marks.add(Box.filled(new Bounds(x - width / 2, y - 9, width, 18), 4, theme.color(Role.SHEET)));
        marks.add(new TextRun(x, y + 4, text, style, theme.color(Role.SECONDARY), Anchor.MIDDLE));
    }

    private void tile(String id, String name, String setting, String icon, Role role, double x, double y, double load, Form badge) {
        List<Mark> parts = new ArrayList<>();
        Bounds square = new Bounds(x, y, 64, 64);
        parts.add(Box.framed(square.grow(3), 10, Stroke.solid(theme.color(Role.ACCENT), 2)));
        parts.add(Box.filled(square, 8, theme.color(role)));
        if (load > 1) {
            parts.addAll(Hatching.over(square, 8, 8, Stroke.solid(Color.WHITE.fade(0.4), 1.5)));
        }
        parts.add(new Glyph(icon, x + 32, y + 32, 36, theme.color(Role.ON_TILE)));
        if (badge != null) {
            parts.add(new Sign(badge, x + 62, y + 2, 18, theme.color(Role.HIGH), Stroke.solid(theme.color(Role.SHEET), 1.5)));
            parts.add(new TextRun(x + 62, y + 6, "H", TextStyle.semibold(10), Theme.on(theme.color(Role.HIGH)), Anchor.MIDDLE));
        }
        TextStyle style = TextStyle.semibold(13);
        double baseline = y + 82;
        for (String line : Fonts.wrap(name, style, 112, 2)) {
            parts.add(new TextRun(x + 32, baseline, line, style, theme.color(Role.TEXT), Anchor.MIDDLE));
            baseline += 16;
        }
        parts.add(new TextRun(x + 32, baseline, setting, TextStyle.regular(11), theme.color(Role.SECONDARY), Anchor.MIDDLE));
        parts.add(new TextRun(x + 64, y + 62, "×2", TextStyle.semibold(11), theme.color(Role.ON_TILE), Anchor.END));
        marks.add(Group.of(id, name, name + ", " + setting, parts));
    }
}

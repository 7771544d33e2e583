package org.tenfold.desktop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.tenfold.editor.Workspace;
import org.tenfold.review.Review;
import org.tenfold.service.Part;
import org.tenfold.text.Text;
import org.tenfold.traffic.Performance.Latency;
import org.tenfold.traffic.Traffic.LimitLoad;
import org.tenfold.traffic.Traffic.PartLoad;
import org.tenfold.traffic.Traffic.StationLoad;

/** How busy each part is at the peak, and how fast requests are answered. */
final class CapacityTab implements View {

    private static final Text EMPTY = Text.of("Connect users to something, and its load shows here.",
            "사용자를 무언가에 연결하면 부하가 여기에 나타납니다.");
    private static final Text PART = Text.of("Part", "구성 요소");
    private static final Text WHAT = Text.of("What is used", "사용 대상");
    private static final Text CALLS = Text.of("Calls/s", "호출/초");
    private static final Text OF = Text.of("Used of", "사용량");
    private static final Text USE = Text.of("Use", "사용률");
    private static final Text P99 = Text.of("p99 wait", "대기 p99");
    private static final Text SUMMARY = Text.of("{rate} requests a second at the peak · {half} half of the dynamic requests, {most} 99 of 100",
            "최고 초당 요청 {rate}건 · 동적 요청의 절반 {half}, 100건 중 99건 {most}");
    private static final Text SUMMARY_RATE = Text.of("{rate} requests a second at the peak", "최고 초당 요청 {rate}건");

    private final Workspace workspace;
    private final Appearance look;
    private final Label summary = Controls.paragraph("", "tab-summary");
    private final TableView<Row> table;
    private final VBox root;

    /**
     * A row; what it says is put together when it is seen.
     *
     * @param latency in seconds; null where it is not known
     */
    private record Row(String id, String name, Text what, double calls, @Nullable LimitLoad limit, double utilization, @Nullable Double latency) {
    }

    CapacityTab(Workspace workspace, Appearance look, Focus focus) {
        this.workspace = workspace;
        this.look = look;
        table = Tables.table("capacity", look.say(EMPTY));
        table.getColumns().add(Tables.words(look, look.say(PART), 168, Row::name));
        table.getColumns().add(Tables.words(look, look.say(WHAT), 168, row -> look.say(row.what())));
        table.getColumns().add(Tables.figures(look, look.say(CALLS), 64, row -> Figures.roughly(row.calls())));
        table.getColumns().add(Tables.quantities(look, look.say(OF), 168, row -> row.limit() == null ? "" : used(row.limit())));
        table.getColumns().add(Tables.nodes(look, look.say(USE), 128, row -> new Meter(row.utilization())));
        table.getColumns().add(Tables.figures(look, look.say(P99), 72, row -> row.latency() == null ? "" : latency(row.latency())));
        Tables.clicked(table, row -> focus.on(List.of(row.id())));
        VBox.setVgrow(table, Priority.ALWAYS);
        root = new VBox(summary, table);
        show();
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void changed(Workspace.Aspect aspect) {
        if (aspect == Workspace.Aspect.REVIEW) {
            show();
        }
    }

    private void show() {
        workspace.review().ifPresent(this::show);
    }

    private void show(Review review) {
        List<Row> rows = new ArrayList<>();
        for (int node = 0; node < review.topology().size(); node++) {
            add(rows, review, node);
        }
        rows.sort(Comparator.comparingDouble(Row::utilization).reversed());
        Tables.fill(table, rows);
        String rate = Figures.roughly(review.traffic().peakPerSecond());
        Latency dynamic = review.outlook().map(outlook -> outlook.performance().latency().get("dynamic")).orElse(null);
        summary.setText(review.traffic().peakPerSecond() == 0 ? "" : look.say(dynamic == null ? SUMMARY_RATE.with("rate", rate)
                : SUMMARY.with("rate", rate).with("half", Figures.latency(dynamic.p50()))
                        .with("most", Figures.latency(dynamic.p99()))));
    }

    private void add(List<Row> rows, Review review, int node) {
        Part part = review.topology().part(node);
        PartLoad load = review.traffic().parts().get(node);
        if (load.peak().calls() == 0) {
            return;
        }
        Double latency = review.outlook().map(outlook -> outlook.performance().parts().get(node).p99Seconds()).orElse(null);
        for (StationLoad station : load.stations()) {
            rows.add(new Row(part.id(), part.component().name(), station.station().name(), station.arrivalPerSecond(), null,
                    station.utilization(), latency));
        }
        for (LimitLoad limit : load.limits()) {
            rows.add(new Row(part.id(), part.component().name(), limit.limit().name(), load.peak().calls(), limit, limit.utilization(), null));
        }
    }

    private String used(LimitLoad limit) {
        return Figures.roughly(limit.usage()) + " / " + Figures.roughly(limit.limit().capacity()) + " " + look.say(limit.limit().unit());
    }

    private static String latency(double seconds) {
        return Double.isInfinite(seconds) ? "∞" : Figures.latency(seconds);
    }
}

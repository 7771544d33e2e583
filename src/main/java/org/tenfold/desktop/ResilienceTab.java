package org.tenfold.desktop;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tenfold.design.Architecture;
import org.tenfold.editor.Workspace;
import org.tenfold.resilience.Resilience;
import org.tenfold.resilience.Resilience.Drill;
import org.tenfold.resilience.Target;
import org.tenfold.review.Review;
import org.tenfold.text.Text;

/** The failure of each part, zone and Region, played: what stops, for how long, with what loss. */
final class ResilienceTab implements View {

    private static final Text EMPTY = Text.of("Connect users to something, and what its failure does shows here.",
            "사용자를 무언가에 연결하면 장애의 영향이 여기에 나타납니다.");
    private static final Text FAILS = Text.of("What fails", "장애 대상");
    private static final Text RESULT = Text.of("Service", "서비스");
    private static final Text BACK = Text.of("Back after", "복구 시간");
    private static final Text LOSS = Text.of("Data lost", "데이터 손실");
    private static final Text STORY = Text.of("What happens", "일어나는 일");
    private static final Text GOES_ON = Text.of("goes on", "계속됨");
    private static final Text STOPS = Text.of("stops", "중단됨");
    private static final Text NONE = Text.of("none", "없음");
    private static final Text ZONE = Text.of("Zone {zone}", "가용 영역 {zone}");
    private static final Text REGION = Text.of("Region {region}", "리전 {region}");
    private static final Text SUMMARY = Text.of("{share} available, {minutes} a month down · {count|single point of failure|single points of failure}",
            "가용성 {share}, 월 중단 {minutes} · 단일 장애점 {count}개");

    private final Workspace workspace;
    private final Appearance look;
    private final Label summary = Controls.paragraph("", "tab-summary");
    private final TableView<Drill> table;
    private final VBox root;

    ResilienceTab(Workspace workspace, Appearance look, Focus focus) {
        this.workspace = workspace;
        this.look = look;
        table = Tables.table("drills", look.say(EMPTY));
        table.getColumns().add(Tables.words(look, look.say(FAILS), 180, this::name));
        table.getColumns().add(Tables.nodes(look, look.say(RESULT), 92, drill -> Tables.cell(look.say(drill.survives() ? GOES_ON : STOPS),
                drill.survives() ? "goes-on" : "stops")));
        table.getColumns().add(Tables.figures(look, look.say(BACK), 92,
                drill -> drill.survives() ? "" : Figures.duration(drill.recovery().seconds(), look.language())));
        table.getColumns().add(Tables.figures(look, look.say(LOSS), 92, drill -> drill.recovery().lossSeconds() == 0 ? look.say(NONE)
                : Figures.duration(drill.recovery().lossSeconds(), look.language())));
        table.getColumns().add(Tables.words(look, look.say(STORY), 520, drill -> look.say(drill.story())));
        Tables.clicked(table, drill -> {
            if (drill.fails() instanceof Target.Part part) {
                focus.on(List.of(part.id()));
            }
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        root = new VBox(summary, table);
        show();
    }

    private String name(Drill drill) {
        Architecture architecture = workspace.design().architecture();
        return switch (drill.fails()) {
            case Target.Part part -> architecture.component(part.id()).map(component -> component.name()).orElse(part.id());
            case Target.Zone zone -> look.say(ZONE.with("zone", zone.name()));
            case Target.Region region -> look.say(REGION.with("region", region.code()));
        };
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
        workspace.review().flatMap(Review::outlook).ifPresent(outlook -> show(outlook.resilience()));
    }

    private void show(Resilience resilience) {
        Tables.fill(table, resilience.drills());
        summary.setText(resilience.drills().isEmpty() ? "" : look.say(SUMMARY
                .with("share", Figures.availability(resilience.availability()))
                .with("minutes", Figures.duration(resilience.downtimeMinutesPerMonth() * 60, look.language()))
                .with("count", resilience.singlePoints().size())));
    }
}

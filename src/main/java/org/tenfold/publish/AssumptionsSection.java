package org.tenfold.publish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.tenfold.cost.Estimate.CostLine;
import org.tenfold.design.Workload;
import org.tenfold.publish.Block.Heading;
import org.tenfold.publish.Block.Sentence;
import org.tenfold.publish.Table.Cell;
import org.tenfold.publish.Table.Column;
import org.tenfold.publish.Table.Row;
import org.tenfold.review.Review;
import org.tenfold.service.Part;
import org.tenfold.service.Scope;
import org.tenfold.text.Text;
import org.tenfold.topology.Topology;

/** What the figures rest on that nobody said. */
final class AssumptionsSection {

    private static final Text TITLE = Text.of("Assumptions", "가정");
    private static final Text PLACES = Text.of("What the drawing leaves open", "그림에 나타나지 않은 것");
    private static final Text NO_ZONE = Text.of("No zone is stated for {parts}. They are computed as if in one zone.",
            "{parts}의 가용 영역을 지정하지 않았습니다. 한 가용 영역에 있다고 보고 계산합니다.");
    private static final Text NO_USERS_DRAWN = Text.of("No users are drawn. They are assumed at {parts}.",
            "사용자를 그리지 않았습니다. {parts}에 사용자가 있다고 봅니다.");
    private static final Text WORKLOAD = Text.of("Workload that was not stated", "입력하지 않은 워크로드");
    private static final Text VALUE = Text.of("Value", "값");
    private static final Text ASSUMED = Text.of("Assumed", "가정한 값");
    private static final Text MEANING = Text.of("Meaning", "뜻");
    private static final Text QUANTITIES = Text.of("Quantities and prices that rest on an assumption", "가정에 근거한 수량과 가격");
    private static final Text COMPONENT = Text.of("Component", "구성 요소");
    private static final Text ITEM = Text.of("Item", "항목");
    private static final Text MONTHLY = Text.of("A month", "월 비용");
    private static final Text HOW = Text.of("How it came about", "계산 방법");
    private static final Text UNSURE_PRICE = Text.of("The price itself is assumed or not confirmed.", "단가도 가정했거나 확인하지 못한 값입니다.");
    private static final Text GENERAL = Text.of("What holds for every figure", "모든 수치에 해당하는 것");
    private static final Text MONTH = Text.of("A month has 730 hours. Prices are list prices in US dollars, before tax, credits and private discounts.",
            "한 달은 730시간입니다. 가격은 미국 달러 정가이며 세금, 크레딧, 개별 할인을 반영하지 않습니다.");
    private static final Text PLATFORM = Text.of("Availability counts what AWS runs, from published figures; mistakes in your own software and operation come on top.",
            "가용성은 공개된 수치에 따라 AWS가 운영하는 부분만 계산합니다. 직접 만든 소프트웨어와 운영의 실수는 따로 더해집니다.");
    private static final Text MODEL = Text.of("Load and delay are those of the busiest time of an average day, computed by queueing formulas, not measured.",
            "부하와 지연 시간은 평균적인 날의 가장 붐비는 시간을 대기행렬 공식으로 계산한 값이며 측정값이 아닙니다.");

    private final Review review;
    private final Wording words;

    AssumptionsSection(Review review, Wording words) {
        this.review = review;
        this.words = words;
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        List<Sentence> places = places();
        if (!places.isEmpty()) {
            blocks.add(new Heading(words.say(PLACES)));
            blocks.addAll(places);
        }
        table(blocks, WORKLOAD, workload());
        table(blocks, QUANTITIES, quantities());
        blocks.add(new Heading(words.say(GENERAL)));
        for (Text general : List.of(MONTH, PLATFORM, MODEL)) {
            blocks.add(Sentence.plain(words.say(general)));
        }
        return new Section("assumptions", words.say(TITLE), blocks);
    }

    private void table(List<Block> blocks, Text heading, Table table) {
        if (!table.isEmpty()) {
            blocks.add(new Heading(words.say(heading)));
            blocks.add(table);
        }
    }

    private List<Sentence> places() {
        List<Sentence> places = new ArrayList<>();
        Topology topology = review.topology();
        List<String> entries = Arrays.stream(topology.assumedEntries()).mapToObj(node -> topology.part(node).id()).toList();
        if (!entries.isEmpty()) {
            places.add(Sentence.plain(words.say(NO_USERS_DRAWN.with("parts", words.names(entries)))));
        }
        List<String> unplaced = IntStream.range(0, topology.size()).mapToObj(topology::part)
                .filter(part -> !part.zonesStated() && part.service().scope(part.component().settings()).mayStandIn(Scope.VPC))
                .map(Part::id).toList();
        if (!unplaced.isEmpty()) {
            places.add(Sentence.plain(words.say(NO_ZONE.with("parts", words.names(unplaced)))));
        }
        return places;
    }

    private Table workload() {
        Workload workload = review.architecture().workload();
        return Table.of(List.of(Column.words(words.say(VALUE)), Column.figures(words.say(ASSUMED)), Column.words(words.say(MEANING))),
                Workload.SETTINGS.stream().filter(setting -> setting.defaultValue() != null && workload.given().get(setting.name()) == null)
                        .map(setting -> Row.of(words.say(setting.label()), words.value(setting, setting.defaultValue()), words.say(setting.help()))).toList());
    }

    private String how(CostLine line) {
        boolean unsure = line.price() != null && line.price().uncertain();
        return words.say(line.formula()) + (unsure ? " " + words.say(UNSURE_PRICE) : "");
    }

    private Table quantities() {
        List<CostLine> lines = review.estimate().lines().stream().filter(CostSection::uncertain)
                .filter(line -> line.quantity().signum() != 0).toList();
        return new Table(List.of(Column.words(words.say(COMPONENT)), Column.words(words.say(ITEM)),
                Column.figures(words.say(MONTHLY)), Column.words(words.say(HOW))),
                lines.stream().map(line -> Row.of(Cell.of(words.name(line.link() == null ? line.component() : line.link())),
                        Cell.of(words.say(line.name())), Cell.of(Show.dollars(line.monthly())),
                        Cell.of(how(line)))).toList(), List.of(), true);
    }
}

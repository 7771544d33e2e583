package org.tenfold.publish;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.tenfold.cost.Estimate;
import org.tenfold.pricing.Region;
import org.tenfold.publish.Block.Sentence;
import org.tenfold.publish.Table.Column;
import org.tenfold.publish.Table.Row;
import org.tenfold.text.Text;

/** What the same architecture costs in one Region and another, the cheapest first. */
public final class RegionsSection {

    private static final Text REGION = Text.of("Region", "리전");
    private static final Text PLACE = Text.of("Place", "위치");
    private static final Text MONTHLY = Text.of("A month", "월 비용");
    private static final Text DIFFERENCE = Text.of("Compared", "차이");
    private static final Text SHARE = Text.of("In per cent", "비율");
    private static final Text UNKNOWN = Text.of("Not in the total", "합계에 없는 것");
    private static final Text COMPARED_WITH = Text.of("Compared with {region}, where the design stands",
            "설계가 있는 {region|과와} 비교했습니다");
    private static final Text LOWER_BOUNDS = Text.of("A total with lines that are not in it is a lower bound: AWS does not offer them there, or no price was found",
            "합계에 없는 항목이 있으면 실제 비용은 더 큽니다. 그 리전에 없는 서비스이거나 가격을 찾지 못한 항목입니다");

    private final List<InRegion> estimates;
    private final Wording words;

    /** What a month costs in a Region. */
    public record InRegion(Region region, Estimate estimate) {
    }

    /** The estimates of one architecture; one of them is of the Region that it names. */
    public RegionsSection(List<InRegion> estimates, Wording words) {
        this.estimates = cheapestFirst(estimates);
        this.words = words;
    }

    /** Estimates by their total; those that lack something come last, for they may cost more. */
    public static List<InRegion> cheapestFirst(List<InRegion> estimates) {
        return estimates.stream().sorted(Comparator.comparing((InRegion one) -> one.estimate().unknown().size())
                .thenComparing(one -> one.estimate().total())).toList();
    }

    /** The Regions with their totals. */
    public Table totals() {
        List<Column> columns = List.of(Column.words(words.say(REGION)), Column.words(words.say(PLACE)),
                Column.figures(words.say(MONTHLY)), Column.figures(words.say(DIFFERENCE)), Column.figures(words.say(SHARE)),
                Column.figures(words.say(UNKNOWN)));
        BigDecimal here = here();
        return Table.of(columns, estimates.stream().map(one -> row(one, here)).toList());
    }

    private BigDecimal here() {
        return estimates.stream().filter(this::isHere).map(one -> one.estimate().total()).findFirst().orElse(BigDecimal.ZERO);
    }

    private boolean isHere(InRegion one) {
        return one.region().code().equals(words.architecture().region());
    }

    private Row row(InRegion one, BigDecimal here) {
        BigDecimal total = one.estimate().total();
        BigDecimal more = total.subtract(here);
        boolean compared = !isHere(one) && here.signum() > 0;
        int unknown = one.estimate().unknown().size();
        return Row.of(one.region().code(), words.say(Text.of(one.region().english(), one.region().korean())), Show.dollars(total),
                compared ? Show.change(here, total) : Show.NONE,
                compared ? sign(more) + Show.percent(more.abs().doubleValue() / here.doubleValue()) : Show.NONE,
                unknown == 0 ? "" : Integer.toString(unknown));
    }

    private static String sign(BigDecimal more) {
        return more.signum() < 0 ? "−" : "+";
    }

    /** With what is compared, and how to read totals that lack something. */
    public List<Sentence> remarks() {
        Sentence compared = Sentence.plain(words.say(COMPARED_WITH.with("region", words.architecture().region())));
        boolean complete = estimates.stream().allMatch(one -> one.estimate().complete());
        return complete ? List.of(compared) : List.of(Sentence.quiet(words.say(LOWER_BOUNDS)), compared);
    }
}

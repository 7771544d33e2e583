package org.tenfold.publish;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.cost.Breakdown;
import org.tenfold.cost.Estimate;
import org.tenfold.cost.Estimate.CostLine;
import org.tenfold.cost.Estimate.Unknown;
import org.tenfold.cost.Estimator;
import org.tenfold.pricing.ExchangeRate;
import org.tenfold.pricing.Money;
import org.tenfold.pricing.Price;
import org.tenfold.pricing.PriceBook;
import org.tenfold.pricing.UnitName;
import org.tenfold.publish.Block.Heading;
import org.tenfold.publish.Block.Sentence;
import org.tenfold.publish.Block.Tone;
import org.tenfold.publish.Table.Cell;
import org.tenfold.publish.Table.Column;
import org.tenfold.publish.Table.Row;
import org.tenfold.text.Message;
import org.tenfold.text.Text;
import org.tenfold.topology.Topology;

/** What a month costs, line by line. */
public final class CostSection {

    /** The heads of {@link #records()}. */
    public static final List<String> RECORD_HEADS = List.of("component", "link", "service", "name", "quantity", "unit",
            "unitPrice", "monthly", "basis", "priceSource", "priceAsOf");

    private static final Text TITLE = Text.of("Cost", "비용");
    private static final Text COMPONENT = Text.of("Component", "구성 요소");
    private static final Text ITEM = Text.of("Item", "항목");
    private static final Text QUANTITY = Text.of("Quantity", "수량");
    private static final Text UNIT = Text.of("Unit", "단위");
    private static final Text UNIT_PRICE = Text.of("Unit price", "단가");
    private static final Text MONTHLY = Text.of("A month", "월 비용");
    private static final Text DEAREST = Text.of("What costs most", "비용이 큰 항목");
    private static final Text BY_TIER = Text.of("By tier", "계층별");
    private static final Text BY_SERVICE = Text.of("By service", "서비스별");
    private static final Text EVERY_LINE = Text.of("Every line", "모든 항목");
    private static final Text SHARE = Text.of("Share", "구분");
    private static final Text FIXED = Text.of("Fixed", "고정");
    private static final Text BY_USE = Text.of("By use", "사용량");
    private static final Text OF_TOTAL = Text.of("Of the total", "비율");
    private static final Text BASIS = Text.of("From", "근거");
    private static final Text SOURCE = Text.of("Source", "출처");
    private static final Text SOURCES = Text.of("Sources of the prices", "가격 출처");
    private static final Text STATES = Text.of("{title}, as of {date}", "{title}, {date} 기준");
    private static final Text SUM = Text.of("Sum", "합계");
    private static final Text LEAST = Text.of("At least", "최소");
    private static final Text NOTHING = Text.of("Nothing here costs money.", "비용이 드는 것이 없습니다.");
    private static final Text UNKNOWN = Text.of("Not in the total: {component}, {item}. {reason}", "합계에 없는 것: {component}, {item}. {reason}");
    private static final Text SEVERAL_UNKNOWN = Text.of("Not in the total: {count|item|items} of {components}. {reason}",
            "합계에 없는 것: {components}의 항목 {count}개. {reason}");
    private static final Map<Estimate.Reason, Text> MISSING = Map.of(
            Estimate.Reason.NO_PRICE, Text.of("no price", "가격 없음"),
            Estimate.Reason.DEPENDS_ON_USAGE, Text.of("usage unknown", "사용량 모름"));
    private static final Text FREE = Text.of("Free of charge: {component}, {item}, {quantity}", "무료 한도: {component}, {item}, {quantity}");
    private static final Text UNCERTAIN = Text.of("* price or quantity rests on an assumption", "* 가격이나 수량이 가정에 근거합니다");
    private static final Text TOTAL = Text.of("{total} a month in {region}", "{region}: 월 {total}");
    private static final Text AT_LEAST = Text.of("At least {total} a month in {region}", "{region}: 월 {total} 이상");
    private static final Text FIXED_AND_USED = Text.of("Fixed {fixed}, by use {use}", "고정 {fixed}, 사용량 {use}");
    private static final Text RANGE = Text.of("{low} to {high}, because nobody said which share of the users comes on a day: {assumed} is assumed, published shares run from {least} to {most}. Machines keep their number",
            "{low}부터 {high}까지입니다. 하루에 오는 사용자 비율을 정하지 않아 {assumed}로 가정했으며, 공개된 비율은 {least}부터 {most}까지입니다. 서버 수는 그대로 둡니다");
    private static final Text ASSUMED = Text.of("{sum} of the total rests on quantities or prices that are assumed or not confirmed (*)",
            "합계 가운데 {sum|은는} 가정했거나 확인하지 못한 수량과 가격에서 나왔습니다(*)");
    private static final Text IN_WON = Text.of("₩{won} a month at {rate} won a dollar, rate of {date}", "월 {won}원, 달러당 {rate}원, {date} 환율");
    private static final Text IN_WON_UNDATED = Text.of("₩{won} a month at {rate} won a dollar, a rate without a day",
            "월 {won}원, 달러당 {rate}원, 기준일 없는 환율");
    private static final Text PER_USER = Text.of("{cost} per user", "사용자 한 명당 {cost}");
    private static final Text PER_THOUSAND = Text.of("{cost} per thousand users", "사용자 천 명당 {cost}");
    private static final Text PRICES_OF = Text.of("Prices of {oldest} to {newest}", "가격 기준: {oldest} ~ {newest}");
    private static final Text PRICES_OF_ONE = Text.of("Prices of {newest}", "가격 기준: {newest}");
    private static final Text OWN = Text.of("Own price: {component}, {item} at {price}. {source}, {date}",
            "직접 정한 가격: {component}, {item} {price}. {source}, {date}");
    /** How many lines are named as those that cost most. */
    private static final int DRIVERS = 5;

    private final Estimate estimate;
    private final Wording words;
    private final Optional<ExchangeRate> rate;

    /** The bill of an estimate; names are those of its architecture, and so is the rate for won if it states one. */
    public CostSection(Estimate estimate, Wording words) {
        this(estimate, words, ExchangeRate.of(words.architecture().context()));
    }

    /**
     * The bill of an estimate.
     *
     * @param rate for the total in won; empty for none
     */
    public CostSection(Estimate estimate, Wording words, Optional<ExchangeRate> rate) {
        this.estimate = estimate;
        this.words = words;
        this.rate = rate;
    }

    /** Whether a line rests on an assumption, in its price or in its quantity. */
    static boolean uncertain(CostLine line) {
        return line.basis() == Estimate.Basis.ASSUMPTION || line.price() != null && line.price().uncertain();
    }

    /** Every line and, after them, what is billed but not known; without a sum. */
    public Table lines() {
        List<Column> columns = List.of(Column.words(words.say(COMPONENT)), Column.words(words.say(ITEM)),
                Column.figures(words.say(QUANTITY)), Column.words(words.say(UNIT)), Column.figures(words.say(UNIT_PRICE)),
                Column.figures(words.say(MONTHLY)), Column.words(words.say(BASIS)));
        return new Table(columns, Stream.concat(estimate.lines().stream().map(this::row), estimate.unknown().stream().map(this::row)).toList(),
                List.of(), true);
    }

    private Row row(Unknown unknown) {
        return Row.of(Cell.of(words.name(unknown.component())), Cell.of(words.say(unknown.name())), Cell.of(""), Cell.of(""), Cell.of(""),
                new Cell(words.say(MISSING.get(unknown.reason())), Tone.QUIET, false, Double.NaN), Cell.of(""));
    }

    private Row row(CostLine line) {
        UnitName unit = line.unitName();
        return Row.of(Cell.of(words.name(line.link() == null ? line.component() : line.link())), Cell.of(words.say(line.name())),
                Cell.of(Show.figure(unit.count(line.quantity()).doubleValue())), Cell.of(words.say(unit.counted(line.quantity()))),
                Cell.of(words.say(unit.price(Show.unitPrice(line.unitPrice())))),
                new Cell(Show.dollars(line.monthly()), Tone.PLAIN, uncertain(line), Double.NaN),
                Cell.of(words.say(line.basis().words())));
    }

    /** The lines that cost most, the dearest first; empty for a bill so short that anybody sees them. */
    public Table drivers() {
        List<Column> columns = List.of(Column.words(words.say(DEAREST)), Column.words(words.say(ITEM)),
                Column.figures(words.say(MONTHLY)), Column.figures(words.say(OF_TOTAL)), Column.words(words.say(BASIS)));
        List<CostLine> dearest = estimate.lines().size() <= DRIVERS ? List.of() : estimate.drivers(DRIVERS);
        return Table.of(columns, dearest.stream().map(line -> Row.of(Cell.of(words.name(line.link() == null ? line.component() : line.link())),
                Cell.of(words.say(line.name())), new Cell(Show.dollars(line.monthly()), Tone.PLAIN, uncertain(line), Double.NaN),
                ofTotal(line.monthly()), Cell.of(words.say(line.basis().words())))).toList());
    }

    private Cell ofTotal(BigDecimal monthly) {
        double share = estimate.total().signum() == 0 ? 0 : monthly.doubleValue() / estimate.total().doubleValue();
        return new Cell(Show.percent(share), Tone.PLAIN, false, share);
    }

    /** The bill added up by component, service or tier, the dearest first. */
    public Table shares(Breakdown.By by, Topology topology) {
        List<Column> columns = List.of(Column.words(words.say(SHARE)), Column.figures(words.say(FIXED)),
                Column.figures(words.say(BY_USE)), Column.figures(words.say(MONTHLY)), Column.figures(words.say(OF_TOTAL)));
        return Table.of(columns, Breakdown.of(estimate, by, topology).shares().stream().map(share -> Row.of(
                Cell.of(words.say(share.name())), Cell.of(Show.dollars(share.fixed())), Cell.of(Show.dollars(share.usageDriven())),
                Cell.of((share.complete() ? "" : "≥ ") + Show.dollars(share.monthly())), ofTotal(share.monthly()))).toList());
    }

    /** What is missing from the total, and what its marks mean. */
    public List<Sentence> remarks() {
        List<Sentence> remarks = new ArrayList<>();
        Map<String, List<Unknown>> unknown = new LinkedHashMap<>();
        estimate.unknown().forEach(one -> unknown.computeIfAbsent(words.say(one.detail()), reason -> new ArrayList<>()).add(one));
        unknown.forEach((reason, ones) -> remarks.add(Sentence.plain(words.say(missing(ones).with("reason", reason)))));
        for (CostLine line : estimate.lines()) {
            if (line.free().signum() > 0) {
                remarks.add(Sentence.quiet(words.say(FREE.with("component", words.name(line.component())).with("item", line.name())
                        .with("quantity", line.unitName().amount(line.free())))));
            }
        }
        if (estimate.lines().stream().anyMatch(CostSection::uncertain)) {
            remarks.add(Sentence.quiet(words.say(UNCERTAIN)));
        }
        return remarks;
    }

    /** What is not known for one reason, which is said once. */
    private Message missing(List<Unknown> ones) {
        List<String> names = ones.stream().map(one -> words.name(one.component())).distinct().toList();
        return ones.size() == 1 ? UNKNOWN.with("component", names.getFirst()).with("item", ones.getFirst().name())
                : SEVERAL_UNKNOWN.with("count", ones.size()).with("components", String.join(", ", names));
    }

    /** Which lines are reckoned with prices of the user's own, and where those come from. */
    public List<Sentence> ownPrices(PriceBook prices) {
        List<Sentence> own = new ArrayList<>();
        for (CostLine line : estimate.lines()) {
            Price price = line.price();
            if (price != null && prices.isOwn(price)) {
                own.add(Sentence.plain(words.say(OWN.with("component", words.name(line.component())).with("item", line.name())
                        .with("price", line.unitName().price(Show.unitPrice(line.unitPrice()))).with("source", price.source())
                        .with("date", price.asOf()))));
            }
        }
        return own;
    }

    /**
     * From when the prices are, what is fixed and what follows the use, what the total may range over and why, what a thousand
     * users cost, and the total.
     */
    public List<Sentence> sums() {
        List<Sentence> sums = new ArrayList<>();
        LocalDate oldest = estimate.oldest();
        LocalDate newest = estimate.newest();
        if (oldest != null && newest != null) {
            sums.add(Sentence.plain(words.say((month(oldest).equals(month(newest)) ? PRICES_OF_ONE : PRICES_OF).with("oldest", month(oldest))
                    .with("newest", month(newest)))));
        }
        sums.add(Sentence.plain(words.say(FIXED_AND_USED.with("fixed", Show.dollars(estimate.fixed()))
                .with("use", Show.dollars(estimate.usageDriven())))));
        if (estimate.low().compareTo(estimate.high()) < 0) {
            sums.add(Sentence.plain(words.say(RANGE.with("low", Show.dollars(estimate.low())).with("high", Show.dollars(estimate.high()))
                    .with("assumed", Show.percent(words.architecture().workload().number(Estimator.ACTIVE_SHARE)))
                    .with("least", Show.percent(Estimator.LEAST_ACTIVE)).with("most", Show.percent(Estimator.MOST_ACTIVE)))));
        }
        BigDecimal assumed = estimate.lines().stream().filter(CostSection::uncertain).map(CostLine::monthly)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (Money.cents(assumed).signum() > 0) {
            sums.add(Sentence.plain(words.say(ASSUMED.with("sum", Show.dollars(assumed)))));
        }
        double users = words.architecture().workload().users();
        // What a thousand would cost is not known from a handful.
        sums.add(Sentence.plain(words.say(users < 1_000
                ? PER_USER.with("cost", Show.dollars(estimate.total().divide(BigDecimal.valueOf(users), MathContext.DECIMAL64)))
                : PER_THOUSAND.with("cost", Show.dollars(estimate.perThousandUsers(users))))));
        rate.ifPresent(won -> sums.add(Sentence.plain(words.say((won.asOf() == null ? IN_WON_UNDATED.message() : IN_WON.with("date", won.asOf()))
                .with("won", Show.won(won.won(estimate.total()))).with("rate", won.wonPerDollar().toPlainString())))));
        sums.add(new Sentence(words.say((estimate.complete() ? TOTAL : AT_LEAST).with("total", Show.dollars(estimate.total()))
                .with("region", words.architecture().region())), Tone.STRONG));
        return sums;
    }

    private static String month(LocalDate day) {
        return String.format(Locale.ROOT, "%tY-%<tm", day);
    }

    /**
     * Every line with all its digits for spreadsheets, in the order of {@link #RECORD_HEADS}, and after them what is not known:
     * without a quantity and an amount, with the reason in place of the basis.
     */
    public List<List<@Nullable Object>> records() {
        return Stream.concat(estimate.lines().stream().map(this::record), estimate.unknown().stream().map(this::record)).toList();
    }

    private List<@Nullable Object> record(Unknown unknown) {
        return Arrays.asList(unknown.component(), null, words.architecture().component(unknown.component()).orElseThrow().service(),
                words.say(unknown.name()), null, null, null, null, unknown.reason().name().toLowerCase(Locale.ROOT), null, null);
    }

    private List<@Nullable Object> record(CostLine line) {
        Price price = line.price();
        return Arrays.asList(line.component(), line.link(), line.service(), words.say(line.name()),
                line.quantity().toPlainString(), line.unit(), line.unitPrice().toPlainString(), line.monthly().toPlainString(),
                line.basis().name().toLowerCase(Locale.ROOT), price == null ? null : price.source(),
                price == null ? null : price.asOf());
    }

    Section section(PriceBook prices, Topology topology) {
        List<Block> blocks = new ArrayList<>();
        if (estimate.lines().isEmpty() && estimate.complete()) {
            blocks.add(Sentence.plain(words.say(NOTHING)));
        } else {
            blocks.addAll(Sentence.lastFirst(sums()));
            if (!drivers().isEmpty()) {
                blocks.add(drivers());
            }
            breakdown(blocks, BY_TIER, shares(Breakdown.By.TIER, topology));
            breakdown(blocks, BY_SERVICE, shares(Breakdown.By.SERVICE, topology));
            Map<String, Integer> notes = new LinkedHashMap<>();
            blocks.add(new Heading(words.say(EVERY_LINE)));
            blocks.add(withSources(prices, notes));
            blocks.addAll(remarks());
            blocks.add(new Heading(words.say(SOURCES)));
            notes.forEach((note, number) -> blocks.add(Sentence.quiet(number + "  " + note)));
        }
        return new Section("cost", words.say(TITLE), blocks);
    }

    /** A breakdown, where there is more than one share to tell apart. */
    private void breakdown(List<Block> blocks, Text heading, Table shares) {
        if (shares.rows().size() > 1) {
            blocks.add(new Heading(words.say(heading)));
            blocks.add(shares);
        }
    }

    /** The lines, each with the number of its source's note, and the sum. */
    private Table withSources(PriceBook prices, Map<String, Integer> notes) {
        Table plain = lines();
        List<Column> columns = new ArrayList<>(plain.columns());
        columns.add(Column.figures(words.say(SOURCE)));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < plain.rows().size(); i++) {
            List<Cell> cells = new ArrayList<>(plain.rows().get(i).cells());
            cells.add(Cell.of(i < estimate.lines().size() ? number(estimate.lines().get(i).price(), prices, notes) : ""));
            rows.add(new Row(cells, ""));
        }
        String sum = words.say(estimate.complete() ? SUM : LEAST);
        List<Cell> last = List.of(Cell.of(sum), Cell.of(""), Cell.of(""), Cell.of(""), Cell.of(""),
                Cell.of(Show.dollars(estimate.total())), Cell.of(""), Cell.of(""));
        return new Table(columns, rows, last, true);
    }

    private String number(@Nullable Price price, PriceBook prices, Map<String, Integer> notes) {
        if (price == null) {
            return "";
        }
        String title = prices.source(price.source()).map(source -> words.say(source.title())).orElse(price.source());
        String note = words.say(STATES.with("title", title).with("date", price.asOf()));
        return notes.computeIfAbsent(note, fresh -> notes.size() + 1).toString();
    }
}

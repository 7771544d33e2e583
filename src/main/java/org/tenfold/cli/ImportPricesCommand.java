package org.tenfold.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenfold.json.Json;
import org.tenfold.pricing.Commitment;
import org.tenfold.pricing.Price;
import org.tenfold.pricing.PriceBookException;
import org.tenfold.pricing.PriceUpdate;
import org.tenfold.pricing.PriceUpdate.Change;
import org.tenfold.pricing.PriceUpdate.Kind;
import org.tenfold.pricing.UnitName;
import org.tenfold.publish.Show;
import org.tenfold.publish.Table;
import org.tenfold.publish.Table.Column;
import org.tenfold.publish.Table.Row;
import org.tenfold.text.Text;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Newer public price lists of AWS as a file of own prices. */
@CommandLine.Command(name = "import", description = "Reads public price lists of AWS (bulk JSON or CSV), says what changed, and writes "
        + "that as a file for --prices.")
final class ImportPricesCommand extends Command {

    private static final int SHOWN = 40;

    private static final Text NO_FILE = Text.of("{file}: There is no such file.", "{file}: 파일이 없습니다.");
    private static final Text UNREADABLE = Text.of("{file} cannot be read.", "{file|을를} 읽을 수 없습니다.");
    private static final Text UNWRITABLE = Text.of("{file} cannot be written; nothing was imported.",
            "{file|을를} 쓸 수 없습니다. 아무것도 가져오지 않았습니다.");
    private static final Text PRICE = Text.of("Price", "가격 항목");
    private static final Text PLACE = Text.of("Region", "리전");
    private static final Text UNIT = Text.of("Unit", "단위");
    private static final Text BEFORE = Text.of("Before", "이전");
    private static final Text AFTER = Text.of("Now", "현재");
    private static final Text CHANGE = Text.of("Change", "변동");
    private static final Map<Kind, Text> KINDS = Map.of(
            Kind.CHANGED, Text.of("changed", "변경"), Kind.NEW, Text.of("new", "추가"), Kind.GONE, Text.of("gone", "사라짐"),
            Kind.OLDER, Text.of("older, kept", "오래됨, 유지"));
    private static final Text MORE = Text.of("… and {count} more; --format csv shows all", "… 외 {count}개. --format csv로 모두 볼 수 있습니다");
    private static final Text SUM = Text.of("{changed} changed, {new} new, {gone} gone, {older} older than the book's own; {same} as before.",
            "변경 {changed}개, 추가 {new}개, 사라짐 {gone}개, 가격표보다 오래된 것 {older}개, 그대로 {same}개입니다.");
    private static final Text UNKNOWN = Text.of("Left out, because the program does not know these types: {types}.",
            "프로그램이 모르는 유형이라 제외했습니다: {types}.");
    private static final Text WRITTEN = Text.of("Written to {file}; estimate with --prices {file} uses it.",
            "{file}에 저장했습니다. estimate --prices {file|으로/로} 쓸 수 있습니다.");
    private static final Text NOTHING = Text.of("Nothing to import; no file was written.", "가져올 것이 없어 파일을 쓰지 않았습니다.");
    private static final int TYPES_TOLD = 5;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Price lists as AWS publishes them, such as those of AmazonEC2.")
    private List<String> files = List.of();

    @Option(names = {"-o", "--output"}, paramLabel = "OUT", required = true, description = "The file of own prices to write.")
    private String output = "";

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default), json or csv.")
    private Format format = Format.TEXT;

    @Mixin
    private PricesOption prices = new PricesOption();

    ImportPricesCommand(Console console) {
        super(console);
    }

    @Override
    Set<Format> formats() {
        return Format.OF_TABLES;
    }

    @Override
    public Integer call() {
        format.requireIn(formats());
        PriceUpdate update = read();
        boolean worth = update.count(Kind.CHANGED) + update.count(Kind.NEW) > 0;
        if (worth) {
            write(DesignCommand.path(output), update.ownPrices());
        }
        switch (format) {
            case JSON -> console.out().print(Json.write(json(update)));
            case CSV -> csv(update);
            default -> text(update, worth);
        }
        return 0;
    }

    private PriceUpdate read() {
        List<Path> paths = files.stream().map(ReviewCommand::path).toList();
        try {
            return PriceUpdate.of(prices.book(), paths);
        } catch (PriceBookException wrong) {
            throw new Problem(wrong.reason());
        } catch (NoSuchFileException missing) {
            throw new Problem(NO_FILE.with("file", missing.getFile()));
        } catch (IOException trouble) {
            throw new Problem(UNREADABLE.with("file", String.join(", ", files)));
        }
    }

    /** The file is there as a whole or not at all. */
    private void write(Path file, String text) {
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.writeString(draft, text);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException trouble) {
            throw new Problem(UNWRITABLE.with("file", output));
        }
    }

    private void text(PriceUpdate update, boolean written) {
        if (!update.changes().isEmpty()) {
            List<Column> columns = List.of(Column.words(say(PRICE)), Column.words(say(PLACE)), Column.words(say(UNIT)),
                    Column.figures(say(BEFORE)), Column.figures(say(AFTER)), Column.figures(say(CHANGE)));
            List<Row> rows = update.changes().stream().limit(SHOWN).map(this::row).toList();
            console.table(Table.of(columns, rows));
            if (update.changes().size() > SHOWN) {
                console.line(say(MORE.with("count", update.changes().size() - SHOWN)));
            }
            console.line();
        }
        if (!update.unknown().isEmpty()) {
            String types = update.unknown().stream().limit(TYPES_TOLD).map(Object::toString).collect(Collectors.joining(", "));
            console.line(say(UNKNOWN.with("types", update.unknown().size() > TYPES_TOLD
                    ? types + ", … (" + update.unknown().size() + ")" : types)));
        }
        console.line(say(SUM.with("changed", update.count(Kind.CHANGED)).with("new", update.count(Kind.NEW))
                .with("gone", update.count(Kind.GONE)).with("older", update.count(Kind.OLDER)).with("same", update.same())));
        console.line(say(written ? WRITTEN.with("file", output) : NOTHING.message()));
    }

    private Row row(Change change) {
        Price price = change.price();
        Commitment.Plan plan = change.plan();
        return Row.of(plan == null ? price.key().toString() : price.key() + ", " + say(plan.label()), price.place(), say(UnitName.of(price.unit()).each()),
                first(change.before()), first(change.after()),
                change.kind() == Kind.CHANGED ? change.rise().map(ImportPricesCommand::signed).orElse(say(KINDS.get(Kind.CHANGED)))
                        : say(KINDS.get(change.kind())));
    }

    private static String first(Optional<Price> price) {
        return price.map(held -> Show.unitPrice(held.tiers().tiers().getFirst().usd())).orElse(Show.NONE);
    }

    private static String signed(BigDecimal rise) {
        return (rise.signum() < 0 ? "−" : "+") + Show.percent(rise.abs().doubleValue());
    }

    private static Map<String, Object> json(PriceUpdate update) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("schema", 1);
        members.put("currency", "USD");
        members.put("same", update.same());
        List<Map<String, @Nullable Object>> changes = new ArrayList<>();
        for (Change change : update.changes()) {
            Price price = change.price();
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("kind", word(change.kind()));
            row.put("service", price.key().service());
            row.put("dimension", price.key().item());
            row.put("plan", change.plan() == null ? null : change.plan().word());
            row.put("region", price.place());
            row.put("unit", price.unit());
            row.put("before", change.before().map(PricesCommand::tiers).orElse(null));
            row.put("after", change.after().map(PricesCommand::tiers).orElse(null));
            row.put("source", price.source());
            row.put("asOf", price.asOf().toString());
            changes.add(row);
        }
        members.put("changes", changes);
        members.put("unknown", update.unknown().stream().map(Object::toString).toList());
        return members;
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private void csv(PriceUpdate update) {
        console.line("kind,service,region,dimension,unit,before,after,source,asOf,plan");
        for (Change change : update.changes()) {
            Price price = change.price();
            List<@Nullable Object> fields = Arrays.asList(word(change.kind()), price.key().service(), price.place(),
                    price.key().item(), price.unit(), plain(change.before()), plain(change.after()), price.source(), price.asOf(),
                    change.plan() == null ? null : change.plan().word());
            console.line(fields.stream().map(Show::csv).collect(Collectors.joining(",")));
        }
    }

    private static @Nullable String plain(Optional<Price> price) {
        return price.map(held -> held.tiers().tiers().stream().map(tier -> tier.usd().toPlainString())
                .collect(Collectors.joining(" "))).orElse(null);
    }
}

package org.tenfold.pricing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.json.JsonException;
import org.tenfold.json.JsonStream;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/**
 * One of AWS's public price lists ("offer files"), in either of its published forms: JSON with products, then terms by SKU, or
 * CSV with five lines about the list, a heading, and a row for each price (AWS Billing user guide, "Reading the service price
 * list file"), or a list of savings plans ({@link SavingsPlans}). It is read as a stream, for the list of EC2 alone has several
 * hundred megabytes; only products that a rule knows are kept. Of reservations those without paying up front are kept, of EC2
 * those of the standard class.
 */
final class OfferFile {

    private static final Text NOTHING_IMPORTED = Text.of("{reason}; nothing was imported", "{reason}. 아무것도 가져오지 않았습니다");
    private static final Text NO_LIST = Text.of("this is no price list of AWS, which names its offer and its publication date",
            "AWS 가격 목록이 아닙니다. 가격 목록에는 offer 이름과 발행일이 있습니다");
    private static final Text INDEX = Text.of("this is an index of price lists and holds no prices itself",
            "가격 목록의 색인이며 가격은 들어 있지 않습니다");
    private static final Text OTHER_OFFER = Text.of("this is the price list {offer}, of which no price is used here; used are {offers}",
            "이 가격 목록 {offer}에는 여기에서 쓰는 가격이 없습니다. 쓰는 목록: {offers}");
    private static final Text NO_PRICES = Text.of("there is no price in US dollars that is used here",
            "여기에서 쓰는 미국 달러 가격이 없습니다");
    private static final Text BAD_DATE = Text.of("its publication date \"{date}\" is no date", "발행일 \"{date}\"{date|은는} 날짜가 아닙니다");
    private static final Text ENDS = Text.of("the text ends in the middle", "내용이 중간에 끝났습니다");
    private static final Text SHORT = Text.of("it has {cells} cells instead of {columns}, as if the text were cut off",
            "칸이 {columns}개가 아니라 {cells}개입니다. 파일이 잘린 듯합니다");
    private static final Text NO_NUMBER = Text.of("\"{value}\" is no price or limit", "\"{value}\"{value|은는} 가격이나 구간이 아닙니다");
    private static final Text NO_COLUMN = Text.of("the heading has no {column}", "제목에 {column} 열이 없습니다");
    private static final Text GAPS = Text.of("the tiers of {key} in {place} do not join", "{place}의 {key} 가격 구간이 서로 이어지지 않습니다");

    private static final int HEAD_LINES = 6;
    private static final String ON_DEMAND = "OnDemand";
    private static final String RESERVED = "Reserved";
    private static final String[] COLUMNS = {"sku", "termtype", "startingrange", "endingrange", "unit", "priceperunit", "currency"};

    /** A product that a rule knows. */
    private record Product(PriceKey key, String place, OfferRule rule) {
    }

    /** A tier as the list has it. */
    private record Rate(Product product, String effective, String unit, BigDecimal from, @Nullable BigDecimal to, BigDecimal usd) {
    }

    /** An hour of a machine under a commitment as the list has it. */
    private record Committed(PriceKey key, String place, Commitment.Plan plan, String effective, BigDecimal usd) {
    }

    private final String name;
    private final Map<String, Region> regions = new HashMap<>();
    private final Map<String, String> regionsByLocation = new HashMap<>();
    private final Map<String, Product> products = new HashMap<>();
    private final List<Rate> rates = new ArrayList<>();
    private final List<Committed> committed = new ArrayList<>();
    private final SavingsPlans plans = new SavingsPlans(this::planned);
    private List<OfferRule> rules = List.of();
    private String offer = "";
    private String version = "";
    private String published = "";
    private String region = "";
    private boolean index;
    private boolean termsFirst;
    /** Whether it is a list of savings plans. */
    private boolean savings;

    private OfferFile(String name, PriceBook book) {
        this.name = name;
        book.regions().forEach(region -> {
            regions.put(region.code(), region);
            regionsByLocation.put(region.english().replaceAll(".*\\((.*)\\)", "$1"), region.code());
        });
    }

    /**
     * What a list says about prices of the book.
     *
     * @param offer AWS's code of it
     * @param prices each with the list as its source and the day of its publication
     * @param commitments the same for machines that are paid for years, used or not
     */
    record Content(String offer, List<OfferRule> rules, LocalDate day, List<Price> prices, List<Commitment> commitments) {
    }

    /** Opens a file as often as it must be read. */
    interface Opener {
        InputStream open() throws IOException;
    }

    /**
     * Reads a list.
     *
     * @throws PriceBookException if it is none, ends in the middle, or says nothing about prices of the book
     * @throws IOException if it cannot be read
     */
    static Content read(String name, Opener file, PriceBook book) throws IOException {
        OfferFile list = new OfferFile(name, book);
        try (InputStream in = new BufferedInputStream(file.open())) {
            in.mark(1);
            if (in.read() == '{') {
                in.reset();
                list.json(in);
            } else {
                in.reset();
                list.csv(in);
            }
        }
        if (list.termsFirst) {
            try (InputStream in = file.open()) {
                list.json(in);
            }
        }
        return list.content();
    }

    private PriceBookException wrong(int line, Message reason) {
        return PriceBookException.row(name, line, NOTHING_IMPORTED.with("reason", reason));
    }

    private void json(InputStream in) throws IOException {
        try (JsonStream json = new JsonStream(in)) {
            json.document(member -> {
                switch (member) {
                    case "offerCode" -> offer(json.text());
                    case "version" -> version = json.text();
                    case "publicationDate" -> published = json.text();
                    case "regionCode" -> region = json.text();
                    case "products" -> products(json);
                    case "terms" -> terms(json);
                    case "offers", "regions" -> index = true;
                    default -> { }
                }
            });
        } catch (JsonException broken) {
            throw wrong(broken.line(), broken.reason());
        }
    }

    private void offer(String code) {
        offer = code;
        rules = OfferRule.standard().stream().filter(rule -> rule.offer().equals(code)).toList();
    }

    private void products(JsonStream json) throws JsonException {
        if (json.isArray()) {
            savings = true;
            json.elements(() -> plans.product(json));
        } else {
            json.members(sku -> product(json, sku));
        }
    }

    private void product(JsonStream json, String sku) throws JsonException {
        Map<String, String> attributes = new HashMap<>();
        json.members(member -> {
            if (member.equals("productFamily")) {
                attributes.put("productfamily", json.text());
            } else if (member.equals("attributes")) {
                json.members(attribute -> attributes.put(OfferRule.attribute(attribute), json.text()));
            }
        });
        known(attributes).ifPresent(product -> products.put(sku, product));
    }

    private Optional<Product> known(Map<String, String> attributes) {
        String code = attributes.getOrDefault("regioncode", "");
        String location = attributes.getOrDefault("location", "").replaceAll(".*\\((.*)\\)", "$1");
        String place = code.isEmpty() ? regionsByLocation.getOrDefault(location, "") : code;
        if (!regions.containsKey(place)) {
            return Optional.empty();
        }
        for (OfferRule rule : rules) {
            Optional<PriceKey> key = rule.key(attributes);
            if (key.isPresent()) {
                return Optional.of(new Product(key.get(), regions.get(place).code(), rule));
            }
        }
        return Optional.empty();
    }

    private void terms(JsonStream json) throws JsonException {
        if (products.isEmpty() && !plans.knowsPlans() && !termsFirst) {
            // The usual order is products, then terms; the other way round it takes a second reading.
            termsFirst = true;
            return;
        }
        json.members(kind -> {
            if (kind.equals("savingsPlan")) {
                json.elements(() -> plans.term(json));
            } else if (kind.equals(ON_DEMAND) || kind.equals(RESERVED)) {
                json.members(sku -> {
                    Product product = products.get(sku);
                    if (product != null && (kind.equals(ON_DEMAND) || product.rule().isOfMachines())) {
                        json.members(term -> term(json, product, kind));
                    }
                });
            }
        });
    }

    private void term(JsonStream json, Product product, String kind) throws JsonException {
        String[] effective = {""};
        Map<String, String> attributes = new HashMap<>();
        List<Map<String, String>> dimensions = new ArrayList<>();
        json.members(member -> {
            if (member.equals("effectiveDate")) {
                effective[0] = json.text();
            } else if (member.equals("priceDimensions")) {
                json.members(code -> dimensions.add(dimension(json)));
            } else if (member.equals("termAttributes")) {
                json.members(attribute -> attributes.put(OfferRule.attribute(attribute), json.text()));
            }
        });
        if (kind.equals(RESERVED)) {
            dimensions.forEach(dimension -> reserve(product, attributes, effective[0], dimension.getOrDefault("unit", ""),
                    dimension.get("USD"), 1));
            return;
        }
        for (Map<String, String> dimension : dimensions) {
            add(product, effective[0], dimension.getOrDefault("unit", ""), dimension.getOrDefault("beginRange", ""),
                    dimension.getOrDefault("endRange", ""), dimension.get("USD"), 1);
        }
    }

    private static Map<String, String> dimension(JsonStream json) throws JsonException {
        Map<String, String> dimension = new HashMap<>();
        json.members(member -> {
            if (member.equals("pricePerUnit")) {
                json.members(currency -> dimension.put(currency, json.text()));
            } else {
                dimension.put(member, json.text());
            }
        });
        return dimension;
    }

    private void csv(InputStream in) throws IOException {
        try (CsvStream csv = new CsvStream(in)) {
            Map<String, String> head = new HashMap<>();
            List<String> heading = List.of();
            for (int line = 1; line <= HEAD_LINES; line++) {
                List<String> row = csv.next(cell -> true);
                heading = row == null ? List.of() : row;
                if (line < HEAD_LINES && heading.size() == 2) {
                    head.put(OfferRule.attribute(heading.getFirst()), heading.get(1));
                }
            }
            List<String> columns = heading.stream().map(OfferRule::attribute).toList();
            savings = columns.contains(SavingsPlans.RATE);
            offer(savings ? "" : head.getOrDefault("offercode", ""));
            region = head.getOrDefault("regioncode", "");
            version = head.getOrDefault("version", "");
            published = head.getOrDefault("publicationdate", "");
            if (savings) {
                rows(csv, columns, Set.copyOf(SavingsPlans.COLUMNS), plans::row);
            } else if (!rules.isEmpty()) {
                rows(csv, columns, asked(), this::row);
            }
        }
    }

    /** Takes a row of a list. */
    private interface Row {
        void take(Map<String, String> cells, int line);
    }

    /** The columns that rules ask for. */
    private Set<String> asked() {
        Set<String> asked = rules.stream().flatMap(rule -> rule.conditions().stream()).map(OfferRule.Condition::attribute)
                .collect(Collectors.toSet());
        asked.addAll(Set.of(COLUMNS));
        asked.addAll(Set.of("location", "regioncode", "effectivedate", "instancetype", "databaseengine", "deploymentoption",
                "cacheengine", "leasecontractlength", "purchaseoption", "offeringclass"));
        return asked;
    }

    private void rows(CsvStream csv, List<String> columns, Set<String> asked, Row reader) throws IOException {
        for (String needed : savings ? SavingsPlans.COLUMNS : List.of(COLUMNS)) {
            if (!columns.contains(needed)) {
                throw wrong(HEAD_LINES, NO_COLUMN.with("column", needed));
            }
        }
        boolean[] wanted = new boolean[columns.size()];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = asked.contains(columns.get(i));
        }
        List<String> row = csv.next(cell -> cell < wanted.length && wanted[cell]);
        while (row != null) {
            if (csv.isCut()) {
                throw wrong(csv.line(), ENDS.message());
            }
            if (row.size() != columns.size()) {
                throw wrong(csv.line(), SHORT.with("cells", row.size()).with("columns", columns.size()));
            }
            Map<String, String> cells = new HashMap<>();
            for (int i = 0; i < wanted.length; i++) {
                if (wanted[i] && !row.get(i).isEmpty()) {
                    cells.put(columns.get(i), row.get(i));
                }
            }
            reader.take(cells, csv.line());
            row = csv.next(cell -> cell < wanted.length && wanted[cell]);
        }
    }

    private void row(Map<String, String> cells, int line) {
        String kind = cells.getOrDefault("termtype", "");
        String effective = cells.getOrDefault("effectivedate", "");
        String unit = cells.getOrDefault("unit", "");
        String usd = "USD".equals(cells.get("currency")) ? cells.get("priceperunit") : null;
        if (kind.equals(ON_DEMAND)) {
            known(cells).ifPresent(product -> add(product, effective, unit, cells.getOrDefault("startingrange", ""),
                    cells.getOrDefault("endingrange", ""), usd, line));
        } else if (kind.equals(RESERVED)) {
            known(cells).filter(product -> product.rule().isOfMachines())
                    .ifPresent(product -> reserve(product, cells, effective, unit, usd, line));
        }
    }

    /** Keeps a reservation if the book keeps such: without paying up front, and not of the class that may be exchanged. */
    private void reserve(Product product, Map<String, String> term, String effective, String unit, @Nullable String usd, int line) {
        if (usd != null && product.rule().offerUnits().contains(unit) && "No Upfront".equals(term.get("purchaseoption"))
                && !"convertible".equals(term.get("offeringclass"))) {
            Commitment.Plan.of("standard_ri", term.getOrDefault("leasecontractlength", ""))
                    .ifPresent(plan -> committed.add(new Committed(product.key(), product.place(), plan, effective, number(usd, line))));
        }
    }

    private void planned(SavingsPlans.Rate rate) {
        Region place = regions.get(rate.region().isEmpty() ? region : rate.region());
        if (place != null && rate.usd() != null) {
            committed.add(new Committed(rate.key(), place.code(), rate.plan(), rate.effective(), number(rate.usd(), rate.line())));
        }
    }

    private void add(Product product, String effective, String unit, String from, String to, @Nullable String usd, int line) {
        if (usd != null && product.rule().offerUnits().contains(unit)) {
            BigDecimal size = product.rule().perOfferUnit();
            rates.add(new Rate(product, effective, unit, number(from.isEmpty() ? "0" : from, line).multiply(size),
                    to.isEmpty() || to.equals("Inf") ? null : number(to, line).multiply(size),
                    number(usd, line).divide(size).stripTrailingZeros()));
        }
    }

    private BigDecimal number(String text, int line) {
        try {
            BigDecimal number = new BigDecimal(text);
            if (number.signum() >= 0) {
                return number;
            }
        } catch (NumberFormatException none) {
            // told below, together with a negative one
        }
        throw wrong(line, NO_NUMBER.with("value", text));
    }

    private Content content() {
        if (index && rules.isEmpty()) {
            throw wrong(1, INDEX.message());
        }
        if (savings) {
            offer = plans.offer();
        }
        if (offer.isEmpty() || published.isEmpty()) {
            throw wrong(1, NO_LIST.message());
        }
        if (rules.isEmpty() && !savings) {
            throw wrong(1, OTHER_OFFER.with("offer", offer).with("offers", Stream.concat(OfferRule.standard().stream()
                    .map(OfferRule::offer), SavingsPlans.OFFERS.stream()).distinct().collect(Collectors.joining(", "))));
        }
        LocalDate day = day();
        Map<Product, List<Rate>> byProduct = rates.stream().collect(Collectors.groupingBy(Rate::product, LinkedHashMap::new,
                Collectors.toList()));
        List<Price> prices = byProduct.entrySet().stream().map(entry -> price(entry.getKey(), entry.getValue(), day))
                .collect(Collectors.toCollection(ArrayList::new));
        if (prices.isEmpty() && committed.isEmpty()) {
            throw wrong(1, NO_PRICES.message());
        }
        return new Content(offer, rules, day, List.copyOf(prices), commitments(day));
    }

    /** Of each machine, place and plan what took effect last. */
    private List<Commitment> commitments(LocalDate day) {
        Map<List<Object>, Committed> latest = new LinkedHashMap<>();
        committed.forEach(one -> latest.merge(List.of(one.key(), one.place(), one.plan()), one,
                (old, fresh) -> fresh.effective().compareTo(old.effective()) < 0 ? old : fresh));
        return latest.values().stream().map(one -> new Commitment(one.key(), one.place(), one.plan(), plain(one.usd()), source(), day))
                .toList();
    }

    private String source() {
        return "aws-" + offer + (version.isEmpty() ? "" : "-" + version);
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(published.substring(0, Math.min(published.length(), "2026-09-25".length())));
        } catch (DateTimeException none) {
            throw wrong(1, BAD_DATE.with("date", published));
        }
    }

    /** The tiers that took effect last; the same tier twice is one. */
    private Price price(Product product, List<Rate> stated, LocalDate day) {
        String latest = stated.stream().map(Rate::effective).max(Comparator.naturalOrder()).orElse("");
        List<Tiers.Tier> tiers = stated.stream().filter(rate -> rate.effective().equals(latest))
                .map(rate -> new Tiers.Tier(plain(rate.from()), rate.to() == null ? null : plain(rate.to()), rate.usd()))
                .distinct().sorted(Comparator.comparing(Tiers.Tier::from)).toList();
        try {
            return new Price(product.key(), product.place(), product.rule().unit(), new Tiers(tiers), source(),
                    day, false, "", "");
        } catch (IllegalArgumentException apart) {
            throw wrong(1, GAPS.with("key", product.key()).with("place", product.place()));
        }
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : new BigDecimal(number.stripTrailingZeros().toPlainString());
    }
}

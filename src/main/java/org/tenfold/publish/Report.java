package org.tenfold.publish;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenfold.cost.Estimate;
import org.tenfold.design.Architecture;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.picture.Picture;
import org.tenfold.picture.Theme;
import org.tenfold.pricing.PriceBook;
import org.tenfold.pricing.Region;
import org.tenfold.review.Checklist;
import org.tenfold.review.Review;
import org.tenfold.scenario.Comparison;
import org.tenfold.service.Part;
import org.tenfold.text.Language;
import org.tenfold.text.Text;

/**
 * All that is said about a design when it is handed in, in one language.
 *
 * @param description a remark under the title, or empty
 * @param date the day of the report
 * @param theme the colours of the picture, and of the pages around it
 * @param pictureInWords what the picture shows, for those who do not see it
 * @param facts the figures under the title
 * @param records the cost lines with all their digits, their heads first
 * @param source what was reviewed, for the formats that programs read
 */
public record Report(String title, String description, Language language, LocalDate date, Theme theme, Picture picture,
        String pictureInWords, List<Fact> facts, List<Section> sections, List<List<@Nullable Object>> records, Reviewed source) {

    private static final int NAMED_AT_MOST = 60;

    private static final Text UNNAMED = Text.of("Untitled", "제목 없음");
    private static final Text USERS = Text.of("Users", "사용자");
    private static final Text REGION = Text.of("Region", "리전");
    private static final Text MONTHLY = Text.of("A month", "월 비용");
    private static final Text AT_LEAST = Text.of("At least", "최소");
    private static final Text AVAILABILITY = Text.of("Availability", "가용성");
    private static final Text TOO_SLOW = Text.of("too slow for the objective", "목표보다 느림");
    private static final Text HOLDS = Text.of("Users held", "감당하는 사용자");
    private static final Text SHOWN = Text.of("{count} parts: {parts}.", "구성 요소 {count}개: {parts}.");
    private static final Text MORE = Text.of("{parts} and {count} more", "{parts} 외 {count}개");
    private static final Text CONNECTED = Text.of("Connections: {links}.", "연결: {links}.");

    public Report {
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
        records = List.copyOf(records);
    }

    /** A figure and what it is. */
    public record Fact(String label, String value) {
    }

    /**
     * The report of a design.
     *
     * @param source the design with its review, second stage included
     * @param picture of the design in that theme and language
     * @param prices explains the sources of prices
     * @param scenarios how the scenarios of the design compare, if it has any
     * @param date the day that it bears
     * @throws java.util.NoSuchElementException if the review lacks its second stage
     */
    public static Report of(Reviewed source, Picture picture, Theme theme, Language language, PriceBook prices,
            Optional<Comparison> scenarios, LocalDate date) {
        Design design = source.design();
        Review review = source.review();
        Wording words = Wording.ofNames(review.topology(), language);
        CostSection cost = new CostSection(review.estimate(), words);
        List<Section> sections = new ArrayList<>(List.of(new FindingsSection(review.findings(), words).section(),
                new ChecklistSection(Checklist.of(review), words).section(),
                new LoadSection(review, words).section(), new FailureSection(review, words).section(), cost.section(prices, review.topology())));
        scenarios.ifPresent(comparison -> sections.add(new ScenariosSection(comparison, language).section()));
        sections.add(new AssumptionsSection(review, words).section());
        List<List<@Nullable Object>> records = new ArrayList<>(List.of(List.copyOf(CostSection.RECORD_HEADS)));
        records.addAll(cost.records());
        return new Report(design.name().isEmpty() ? words.say(UNNAMED) : design.name(), design.description(), language, date,
                theme, picture, inWords(review, words), facts(review, prices, words), sections, records, source);
    }

    private static List<Fact> facts(Review review, PriceBook prices, Wording words) {
        Architecture architecture = review.architecture();
        Estimate estimate = review.estimate();
        Review.Outlook outlook = review.outlook().orElseThrow();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.say(USERS), Show.people(architecture.workload().users())));
        facts.add(new Fact(words.say(REGION), review.topology().regions().stream().sorted()
                .map(code -> prices.region(code).map(region -> city(region, words.language())).orElse(code))
                .collect(Collectors.joining(", "))));
        String least = estimate.complete() ? "" : words.say(AT_LEAST) + " ";
        facts.add(new Fact(words.say(MONTHLY), least + Show.dollars(estimate.total())));
        if (!outlook.resilience().journeys().isEmpty()) {
            facts.add(new Fact(words.say(AVAILABILITY), Show.availability(outlook.resilience().availability())));
            facts.add(new Fact(words.say(HOLDS), held(outlook.performance().maxUsers(), review, words)));
        }
        return facts;
    }

    private static String held(double users, Review review, Wording words) {
        // Nobody is served in time where even one user waits too long, which says nothing about how many can be served.
        return users == 0 ? words.say(TOO_SLOW) : Double.isFinite(users) ? Show.people(users) : "> " + Show.people(1000 * review.traffic().users());
    }

    private static String city(Region region, Language language) {
        return switch (language) {
            case ENGLISH -> region.english();
            case KOREAN -> region.korean();
        };
    }

    private static String inWords(Review review, Wording words) {
        List<String> parts = review.topology().parts().stream().map(part -> named(part, words)).toList();
        List<String> links = review.architecture().links().stream().map(link -> words.name(link.id())).toList();
        String shown = words.say(SHOWN.with("count", parts.size()).with("parts", listed(parts, words)));
        return links.isEmpty() ? shown : shown + " " + words.say(CONNECTED.with("links", listed(links, words)));
    }

    private static String named(Part part, Wording words) {
        Component component = part.component();
        return words.name(component.id()) + " (" + words.say(part.service().shortName()) + ")";
    }

    private static String listed(List<String> names, Wording words) {
        String some = names.stream().limit(NAMED_AT_MOST).collect(Collectors.joining(", "));
        return names.size() <= NAMED_AT_MOST ? some
                : words.say(MORE.with("parts", some).with("count", names.size() - NAMED_AT_MOST));
    }
}

package org.tenfold.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenfold.design.Setting;
import org.tenfold.design.Settings;
import org.tenfold.design.Unit;
import org.tenfold.picture.Icons;
import org.tenfold.pricing.PriceBook;
import org.tenfold.pricing.Region;
import org.tenfold.text.Text;

/** What every service of the catalogue must have, whoever wrote it. */
class ServiceCatalogTest {

    private static final PriceBook BOOK = PriceBook.standard();
    private static final Set<String> IDS = ServiceCatalog.standard().all().stream().map(Service::id).collect(Collectors.toSet());
    private static final MonthlyUse SOME_USE = Bill.use(new Flow(1e6, 1e5, 1e4, 1e9, 1e10), 1, 0.5, 1);

    static Collection<Service> services() {
        return ServiceCatalog.standard().all();
    }

    @ParameterizedTest
    @MethodSource("services")
    void hasAnIdAndAnIconOfThePack(Service service) {
        assertThat(service.id()).matches("[a-z][a-z0-9-]{0,63}");
        assertThat(Icons.exists(service.glyph())).as(service.id() + " " + service.glyph()).isTrue();
        assertThat(service.domainName()).matches("[A-Z][A-Z0-9_]*");
    }

    @ParameterizedTest
    @MethodSource("services")
    void isDescribedInBothLanguages(Service service) {
        assertWords(service.title());
        assertWords(service.shortName());
        assertSentence(service.summary());
        for (Setting setting : service.settings()) {
            assertWords(setting.label());
            assertSentence(setting.help());
            setting.choices().forEach(choice -> assertWords(choice.label()));
        }
        service.presets().forEach(preset -> assertWords(preset.label()));
    }

    @ParameterizedTest
    @MethodSource("services")
    void hasSettingsWithNamesOfTheirOwnAndDefaultsThatTheyAccept(Service service) {
        assertThat(service.settings()).extracting(Setting::name).doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z][a-zA-Z0-9]*"));
        for (Setting setting : service.settings()) {
            Object value = setting.defaultValue();
            assertThat(value == null ? null : setting.refusal(value)).as(service.id() + "." + setting.name()).isNull();
            if (setting.unit() != Unit.NONE) {
                assertThat(takesNumbers(setting)).as(service.id() + "." + setting.name() + " has a unit").isTrue();
            }
        }
    }

    private static boolean takesNumbers(Setting setting) {
        return switch (setting.kind()) {
            case NUMBER, WHOLE -> true;
            case CHOICE -> setting.choices().stream().allMatch(choice -> choice.value().matches("[\\d.]+|none"));
            default -> false;
        };
    }

    @ParameterizedTest
    @MethodSource("services")
    void showsAtMostSixSettingsFirst(Service service) {
        assertThat(service.settings().stream().filter(Setting::first)).as(service.id()).hasSizeLessThanOrEqualTo(6);
    }

    @ParameterizedTest
    @MethodSource("services")
    void hasPresetsThatSetWhatItHas(Service service) {
        for (Preset preset : service.presets()) {
            preset.settings().asMap().forEach((name, value) ->
                    assertThat(service.setting(name).refusal(value)).as(preset.id() + " " + name).isNull());
        }
    }

    @Test
    void presetsHaveIdsOfTheirOwn() {
        assertThat(services().stream().flatMap(service -> service.presets().stream()).map(Preset::id)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("services")
    void namesUsageThatIsNoSetting(Service service) {
        assertThat(service.usageNames()).doesNotHaveDuplicates();
        assertThat(service.usageNames()).allSatisfy(name -> assertThat(service.find(name)).as(service.id() + "." + name).isNull());
    }

    @ParameterizedTest
    @MethodSource("services")
    void hasCloudFormationTypesThatLookLikeSome(Service service) {
        assertThat(service.cloudFormationTypes()).as(service.id()).allMatch(type -> type.matches("AWS::\\w+::\\w+"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void acceptsLinksFromServicesThatTheFormatKnows(Service service) {
        Set<String> senders = new HashSet<>();
        service.ports().rules().forEach(rule -> senders.addAll(rule.services()));
        assertThat(IDS).as(service.id()).containsAll(senders);
    }

    @ParameterizedTest
    @MethodSource("services")
    void bearsAvailabilitiesWithTheirSource(Service service) {
        Failure failure = service.failure(part(service, Parts.SEOUL));
        double availability = switch (failure.structure()) {
            case Failure.Ideal ideal -> 1;
            case Failure.Whole whole -> whole.availability();
            case Failure.Units units -> units.availability();
        };
        assertThat(availability).as(service.id()).isBetween(0.9, 1.0);
        if (!(failure.structure() instanceof Failure.Ideal)) {
            assertThat(failure.source().en()).as(service.id()).isNotBlank();
        }
        for (Failure.Recovery recovery : List.of(failure.unit(), failure.zone(), failure.region())) {
            assertSentence(recovery.how());
            assertThat(recovery.seconds()).isNotNegative();
            assertThat(recovery.lossSeconds()).isNotNegative();
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void carriesNonNegativeDemandsUnderFiniteNames(Service service) {
        Capacity capacity = service.capacity(part(service, Parts.SEOUL));
        for (Station station : capacity.stations()) {
            assertWords(station.name());
            assertThat(station.machines()).as(service.id()).isPositive();
            assertThat(station.servers()).as(service.id()).isPositive();
        }
        for (Limit limit : capacity.limits()) {
            assertWords(limit.name());
            assertThat(limit.capacity()).as(service.id()).isPositive();
            assertThat(limit.source().en()).isNotBlank();
            assertThat(limit.usage().applyAsDouble(Flow.NONE)).as(service.id()).isZero();
        }
    }

    /** What CloudFormation does not make: people, others' systems, and places that are only named. */
    private static final Set<String> NOT_MADE = Set.of("users", "external", "aws-cloud", "region", "availability-zone");

    @ParameterizedTest
    @MethodSource("services")
    void hasAPlaceLinksAndATemplateOrIsNotMadeByOne(Service service) {
        Scope scope = service.scope(Settings.NONE);
        assertThat(scope == Scope.OUTSIDE || services().stream().flatMap(place -> place.encloses().stream())
                .anyMatch(encloses -> encloses.compareTo(scope) <= 0)).as(service.id() + " may stand in something").isTrue();
        boolean linked = services().stream().anyMatch(other -> !service.ports().kinds(other).isEmpty() || !other.ports().kinds(service).isEmpty());
        assertThat(linked || service.category() == Category.GROUPS).as(service.id() + " may be linked").isTrue();
        assertThat(service.cloudFormationTypes().isEmpty()).as(service.id()).isEqualTo(NOT_MADE.contains(service.id()));
    }

    /** It queues somewhere, has a ceiling or takes its time, or requests do not pass through it. */
    @ParameterizedTest
    @MethodSource("services")
    void carriesTrafficInAWayThatIsToldOrNotAtAll(Service service) {
        Part part = part(service, Parts.SEOUL);
        Capacity capacity = service.capacity(part);
        if (service.behaviour(part) == Behaviour.NONE) {
            assertThat(capacity.stations()).as(service.id()).isEmpty();
        } else if (capacity.stations().isEmpty() && capacity.limits().isEmpty()) {
            assertThat(GROWS).as(service.id() + " has no station and no ceiling").contains(service.id());
        }
    }

    /** What AWS or its operator grows with the load, so that only its time counts. */
    private static final Set<String> GROWS = Set.of("users", "external", "aws-service", "on-premises", "route53", "global-accelerator", "alb", "nlb",
            "clb", "internet-gateway", "storage-gateway", "rds-proxy", "timestream", "qldb", "sqs", "sns");

    @ParameterizedTest
    @MethodSource("services")
    void billsSomethingOrSaysWhyItIsFree(Service service) {
        Part part = part(service, Parts.SEOUL);
        boolean bills = Stream.concat(Stream.of(part), service.settings().stream().filter(setting -> setting.kind() == Setting.Kind.WHOLE
                || setting.kind() == Setting.Kind.NUMBER).map(setting -> part.with(setting.name(), setting.max())))
                .anyMatch(variant -> !service.charges(variant).isEmpty());
        boolean byChoice = service.settings().stream().flatMap(setting -> setting.choices().stream().map(choice -> part.with(setting.name(), choice.value())))
                .anyMatch(variant -> !service.charges(variant).isEmpty());
        Text free = service.whyFree();
        assertThat(free == null).as(service.id()).isEqualTo(bills || byChoice);
        if (free != null) {
            assertSentence(free);
        }
    }

    static Stream<Region> regions() {
        return BOOK.regions().stream();
    }

    @ParameterizedTest
    @MethodSource("regions")
    void everyServiceIsPricedAtItsDefaultsOrSaysWhyNot(Region region) {
        for (Service service : services()) {
            for (Charge charge : service.charges(part(service, region.code()))) {
                switch (charge) {
                    case Charge.Priced priced -> {
                        assertWords(priced.name());
                        assertThat(BOOK.find(priced.place(), priced.price()))
                                .as(service.id() + ": " + priced.price() + " in " + priced.place()).isPresent();
                        assertAmount(service, priced.amount());
                    }
                    case Charge.NoPrice noPrice -> assertSentence(noPrice.reason().text());
                    case Charge.Stated stated -> assertThat(stated.monthlyUsd()).isNotNegative();
                }
            }
        }
    }

    private static void assertAmount(Service service, Charge.Amount amount) {
        if (amount.usageName() != null) {
            assertThat(service.usageNames()).as(service.id()).contains(amount.usageName());
        }
        switch (amount) {
            case Charge.Fixed fixed -> assertThat(fixed.quantity()).as(service.id()).isNotNegative();
            case Charge.Assumed assumed -> assertThat(assumed.quantity()).as(service.id()).isNotNegative();
            case Charge.Running running -> assertThat(running.quantity().applyAsDouble(SOME_USE)).as(service.id()).isPositive();
            case Charge.Derived derived -> assertThat(derived.quantity().applyAsDouble(SOME_USE)).as(service.id()).isNotNegative().isFinite();
        }
    }

    private static Part part(Service service, String region) {
        return Parts.of(service.id(), Settings.NONE, region, null);
    }

    private static void assertWords(Text text) {
        assertThat(text.en()).isNotBlank();
        assertThat(text.ko()).isNotBlank();
    }

    private static void assertSentence(Text text) {
        assertThat(text.en()).endsWith(".");
        assertThat(text.ko()).endsWith(".").containsPattern("[가-힣]");
    }
}

package org.tenfold.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenfold.design.Architecture;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Setting;
import org.tenfold.picture.Icons;
import org.tenfold.pricing.PriceBook;
import org.tenfold.pricing.Region;
import org.tenfold.service.Charge.Priced;
import org.tenfold.text.Text;
import org.tenfold.topology.Topology;

/** What every service must have; a new one is held to it without a line here. */
class StandardServicesTest {

    private static final int MOST_FIRST_SETTINGS = 6;

    static Stream<Service> services() {
        return ServiceCatalog.standard().all().stream();
    }

    @Test
    void everyServiceThatIsWrittenStandsInTheCatalogue() throws Exception {
        Set<String> listed = new HashSet<>(services().map(service -> service.getClass().getSimpleName()).toList());
        List<String> missing = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/tenfold/service"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                if (Files.readString(file).contains("public final class " + name + " ") && isService(file) && !listed.contains(name)) {
                    missing.add("new " + name + "(),");
                }
            }
        }
        assertThat(missing).as("lines missing in StandardServices").isEmpty();
    }

    private static boolean isService(Path file) throws ClassNotFoundException {
        String name = Path.of("src/main/java").relativize(file).toString().replace(".java", "").replace('/', '.');
        return Service.class.isAssignableFrom(Class.forName(name));
    }

    @Test
    void presetsHaveNamesOfTheirOwnAndStorableSettings() {
        List<Preset> presets = services().flatMap(service -> service.presets().stream()).toList();
        assertThat(presets).extracting(Preset::id).doesNotHaveDuplicates();
        assertThat(services()).allSatisfy(service -> assertThat(service.presets()).allSatisfy(preset ->
                preset.settings().asMap().forEach((name, value) ->
                        assertThat(service.setting(name).refusal(value)).as(preset.id() + " " + name).isNull())));
    }

    @ParameterizedTest
    @MethodSource("services")
    void hasAGlyphATypeAndTextsInBothLanguages(Service service) {
        assertThat(Icons.exists(service.glyph())).as(service.glyph()).isTrue();
        assertThat(List.of(service.title(), service.shortName(), service.summary())).allSatisfy(StandardServicesTest::written);
        assertThat(service.cloudFormationTypes()).allSatisfy(type -> assertThat(type).startsWith("AWS::"));
        assertThat(service.domainName()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("services")
    void hasSettingsThatExplainThemselvesAndAcceptTheirOwnDefaults(Service service) {
        assertThat(service.settings()).extracting(Setting::name).doesNotHaveDuplicates()
                .noneMatch(service.usageNames()::contains);
        assertThat(service.settings().stream().filter(Setting::first)).hasSizeLessThanOrEqualTo(MOST_FIRST_SETTINGS);
        assertThat(service.settings()).allSatisfy(setting -> {
            written(setting.label());
            written(setting.help());
            assertThat(setting.name()).matches("[a-z][A-Za-z0-9]*");
            if (setting.defaultValue() != null) {
                assertThat(setting.refusal(setting.defaultValue())).isNull();
            }
            assertThat(setting.choices()).extracting(Setting.Choice::value).doesNotHaveDuplicates();
        });
    }

    @ParameterizedTest
    @MethodSource("services")
    void pricesAtItsDefaultsInEveryRegion(Service service) {
        for (Region region : PriceBook.standard().regions()) {
            Part part = part(service, region.code());
            for (Charge charge : service.charges(part)) {
                written(charge.name());
                if (charge instanceof Priced priced) {
                    assertThat(PriceBook.standard().lookup(priced.place(), priced.price()))
                            .as(service.id() + " in " + region.code() + ": " + priced.price())
                            .isInstanceOf(PriceBook.Found.class);
                    assertThat(usageName(priced.amount())).isSubsetOf(service.usageNames());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void answersEveryQuestionAboutItsDefaults(Service service) {
        Part part = part(service, Architecture.DEFAULT_REGION);
        assertThat(service.behaviour(part)).isNotNull();
        Failure failure = service.failure(part);
        if (!(failure.structure() instanceof Failure.Ideal)) {
            assertThat(failure.source().en()).isNotBlank();
        }
        Stream.of(failure.unit(), failure.zone(), failure.region()).forEach(recovery -> {
            written(recovery.how());
            assertThat(recovery.seconds()).isNotNegative();
            assertThat(recovery.lossSeconds()).isNotNegative();
        });
        Capacity capacity = service.capacity(part);
        assertThat(capacity.limits()).allSatisfy(limit -> {
            written(limit.name());
            assertThat(limit.source().en()).isNotBlank();
            assertThat(limit.capacity()).isPositive();
        });
        assertThat(service.keyFact(part)).isNotNull();
        assertThat(service.count(part)).isPositive();
    }

    private static List<String> usageName(Charge.Amount amount) {
        return Stream.ofNullable(amount.usageName()).toList();
    }

    private static Part part(Service service, String region) {
        Design design = Edits.applied(Design.EMPTY,
                Edit.all(new Edit.SetRegion(region), new Edit.Add(Component.of("it", service.id(), "It"))));
        return Topology.of(design.architecture(), ServiceCatalog.standard(), PriceBook.standard()).part(0);
    }

    private static void written(Text text) {
        assertThat(text.en()).isNotBlank();
        assertThat(text.ko()).isNotBlank();
    }
}

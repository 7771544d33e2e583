package org.tenfold.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.file.DesignFile;
import org.tenfold.file.DesignFileException;
import org.tenfold.service.ServiceCatalog;

class ScenariosTest {

    private static final ServiceCatalog CATALOG = ServiceCatalog.standard();

    private static final String SHOP = """
            { "format": "tenfold-design", "version": 1,
              "architecture": {
                "workload": { "users": 1000, "peakFactor": 4 },
                "components": [
                  { "id": "web", "service": "ec2", "settings": { "instanceType": "t3.small", "count": 2 } },
                  { "id": "db", "service": "rds" }
                ],
                "links": [ { "id": "l1", "from": "web", "to": "db", "kind": "read-write" } ]
              },
              "scenarios": [ { "id": "sale", "change": CHANGE } ]
            }
            """;

    @Test
    void aScenarioChangesWhatItNamesAndNothingElse() throws DesignFileException {
        Design design = design("{ \"region\": \"us-east-1\", \"workload\": { \"users\": 90000, \"peakFactor\": null }, "
                + "\"components\": { \"web\": { \"settings\": { \"count\": 6 } } } }");
        Design sale = Scenarios.apply(design, "sale", CATALOG);

        assertThat(sale.architecture().region()).isEqualTo("us-east-1");
        assertThat(sale.architecture().workload().users()).isEqualTo(90_000);
        assertThat(sale.architecture().workload().given().has("peakFactor")).isFalse();
        assertThat(sale.architecture().component("web").orElseThrow().settings().asMap())
                .containsEntry("instanceType", "t3.small").containsEntry("count", 6.0);
        assertThat(sale.architecture().linksById()).isEqualTo(design.architecture().linksById());
    }

    @Test
    void whatIsWrongInItIsToldByItsPlaceInTheScenario() {
        for (String part : new String[] {"usage\": { \"instanceHoursPerMonth\": -3 }", "settings\": { \"count\": -3 }"}) {
            String member = part.replaceAll("\": \\{ \"", ".").replaceAll("\".*", "");
            assertThatThrownBy(() -> Scenarios.apply(design("{ \"components\": { \"web\": { \"" + part + " } } }"), "sale", CATALOG))
                    .hasMessageStartingWith("The scenario \"sale\" does not fit the design. scenarios[0].change.components.web." + member + ": ")
                    .hasMessageContaining("-3").hasMessageNotContainingAny("Line", "line");
        }
        assertThatThrownBy(() -> Scenarios.apply(design("{ \"workload\": { \"peakFactor\": \"much\" } }"), "sale", CATALOG))
                .hasMessageContaining("scenarios[0].change.workload.peakFactor: ");
        assertThatThrownBy(() -> Scenarios.apply(design("{ \"links\": { \"l1\": { \"settings\": { \"retries\": \"many\" } } } }"), "sale", CATALOG))
                .hasMessageContaining("scenarios[0].change.links.l1.settings.retries: ");
    }

    @Test
    void whatItRemovesGoesWithItsLinks() throws DesignFileException {
        Design sale = Scenarios.apply(design("{ \"remove\": [\"db\"] }"), "sale", CATALOG);

        assertThat(sale.architecture().componentsById()).containsOnlyKeys("web");
        assertThat(sale.architecture().links()).isEmpty();
    }

    @Test
    void workingOnAVariantMakesItsChange() throws DesignFileException {
        Design base = Edits.applied(design("{}"), new Edit.Batch(List.of(
                new Edit.Add(Component.of("vpc", "vpc", "VPC")), new Edit.Add(Component.of("api", "ec2", "API").withParent("vpc")),
                new Edit.Place(Map.of("web", Box.tile(0, 0), "db", Box.tile(200, 0), "vpc", new Box(0, 200, 200, 200),
                        "api", Box.tile(40, 260))))));
        Design variant = Edits.applied(base, new Edit.Batch(List.of(
                new Edit.Remove("vpc"),
                new Edit.Add(Component.of("cache", "elasticache", "Cache")),
                new Edit.Connect(Link.of("l2", "web", "cache", LinkKind.READ)),
                new Edit.Place(Map.of("cache", Box.tile(200, 100), "db", Box.tile(240, 0))))));

        Design revised = Scenarios.revised(base, Scenario.named("lean", "Lean"), variant);
        Design again = Scenarios.apply(revised, "lean", CATALOG);
        assertThat(again.architecture()).isEqualTo(variant.architecture());
        assertThat(again.layout()).as("places too").isEqualTo(variant.layout());
        assertThat(revised.architecture()).as("the design keeps what it has").isEqualTo(base.architecture());
        assertThat(revised.layout().boxes()).as("the sheet is shared").containsEntry("db", Box.tile(240, 0))
                .containsEntry("api", Box.tile(40, 260)).doesNotContainKey("cache");
        assertThat(DesignFile.parse(DesignFile.write(revised), CATALOG).design()).as("a file keeps it").isEqualTo(revised);
        assertThat(Scenarios.revised(revised, Scenarios.find(revised, "lean"), again)).as("nothing done, nothing changed").isEqualTo(revised);
    }

    @Test
    void whereOnlyPlacesDifferThereIsNoNewScenario() throws DesignFileException {
        Design base = design("{}");
        Design moved = Edits.applied(base, new Edit.Place(Map.of("web", Box.tile(80, 80))));
        Design revised = Scenarios.revised(base, Scenario.named("lean", "Lean"), moved);
        assertThat(Scenarios.of(revised)).extracting(Scenario::id).containsExactly("sale");
        assertThat(revised.layout().box("web")).contains(Box.tile(80, 80));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            sail | {}                                                         | There is no scenario "sail"; the nearest is "sale".
            sale | { "remove": ["cache"] }                                    | There is no component "cache".
            sale | { "components": { "api": { "name": "API" } } }             | It changes "api", which does not exist.
            sale | { "links": { "l7": { "kind": "read" } } }                  | It changes "l7", which does not exist.
            sale | { "workload": { "users": 0 } }                             | users takes a whole number from 1 to 100,000,000, not 0.
            """)
    void aScenarioThatDoesNotFitIsToldInASentence(String id, String change, String sentence) throws DesignFileException {
        Design design = design(change);

        assertThat(catchThrowableOfType(DesignFileException.class, () -> Scenarios.apply(design, id, CATALOG)).getMessage())
                .endsWith(sentence);
    }

    @Test
    void theChangeBetweenTwoStatesMakesTheOneTheOther() throws DesignFileException {
        Design from = design("{}");
        Component web = from.architecture().component("web").orElseThrow();
        Design to = Edits.applied(from, Edit.all(new Edit.SetRegion("us-east-1"),
                new Edit.SetWorkload(from.architecture().workload().withUsers(5)),
                new Edit.Change(web.withSettings(web.settings().with("count", 7.0)).withName("Front")),
                new Edit.Remove("db"), new Edit.Add(Component.of("cache", "elasticache", "Cache").with("shards", 2.0)),
                new Edit.Connect(Link.of("l2", "web", "cache", LinkKind.READ_WRITE))));
        Scenario scenario = Scenario.named("sale", "Sale").withChange(Scenarios.change(from, to));
        Design again = Scenarios.apply(Edits.applied(from, Scenarios.edit(List.of(scenario))), "sale", CATALOG);

        assertThat(again.architecture()).isEqualTo(to.architecture());
        assertThat(Scenarios.change(from, from)).isEmpty();
    }

    @Test
    void linksAreChangedOneByOneSoThatTheDesignGoesOn() throws DesignFileException {
        Design design = Edits.applied(design("{}"), Edit.all(new Edit.Add(Component.of("log", "s3", "Log")),
                new Edit.Connect(Link.of("l2", "web", "log", LinkKind.WRITE))));
        Link read = design.architecture().linksById().get("l1");
        Design variant = Edits.applied(design, Edit.all(new Edit.ChangeLink(read.withKind(LinkKind.READ)), new Edit.Disconnect("l2")));
        Map<String, Object> change = Scenarios.change(design, variant);
        assertThat(change).containsOnlyKeys("links");
        assertThat(change.get("links")).asInstanceOf(InstanceOfAssertFactories.MAP).hasSize(2)
                .containsEntry("l1", Map.of("kind", "read")).containsEntry("l2", null);

        Design later = Edits.applied(Edits.applied(design, Scenarios.edit(List.of(Scenario.named("sale", "Sale").withChange(change)))),
                Edit.all(new Edit.Add(Component.of("queue", "sqs", "Queue")), new Edit.Connect(Link.of("l3", "web", "queue", LinkKind.WRITE)),
                        new Edit.ChangeLink(read.withSettings(read.settings().with("retries", 2.0)))));
        Design sale = Scenarios.apply(later, "sale", CATALOG);
        assertThat(sale.architecture().linksById()).containsOnlyKeys("l1", "l3");
        assertThat(sale.architecture().linksById().get("l1").kind()).isEqualTo(LinkKind.READ);
        assertThat(sale.architecture().linksById().get("l1").settings().get("retries")).as("what the design says since").isEqualTo(2.0);
        assertThat(Scenarios.apply(Edits.applied(later, new Edit.Remove("log")), "sale", CATALOG).architecture().linksById())
                .as("gone in the design, too").containsOnlyKeys("l1", "l3");
    }

    @Test
    void aFileMayNameItsLinksAsAList() throws DesignFileException {
        Design sale = Scenarios.apply(design("{ \"links\": [ { \"id\": \"l9\", \"from\": \"web\", \"to\": \"db\", \"kind\": \"read\" } ] }"),
                "sale", CATALOG);
        assertThat(sale.architecture().linksById()).containsOnlyKeys("l9");
    }

    @Test
    void whatAScenarioSaysSurvivesTheFile() throws DesignFileException {
        Scenario scenario = Scenario.named("cheap", "Cheap year").withCommitment(1).with("us-east-1", "region")
                .with(2.0, "components", "web", "settings", "count");
        Design design = Edits.applied(design("{}"), Scenarios.edit(List.of(scenario)));
        Design read = DesignFile.parse(DesignFile.write(design), CATALOG).design();

        assertThat(Scenarios.of(read)).containsExactly(scenario);
        assertThat(scenario.value("components", "web", "settings", "count")).isEqualTo(2.0);
        assertThat(scenario.with(null, "components", "web", "settings", "count").change()).containsOnlyKeys("region");
        assertThat(Scenarios.freeId(read)).isEqualTo("scenario-1");
    }

    private static Design design(String change) throws DesignFileException {
        return DesignFile.parse(SHOP.replace("CHANGE", change), CATALOG).design();
    }
}

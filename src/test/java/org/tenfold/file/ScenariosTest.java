package org.tenfold.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenfold.design.Design;
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
    void whatItRemovesGoesWithItsLinks() throws DesignFileException {
        Design sale = Scenarios.apply(design("{ \"remove\": [\"db\"] }"), "sale", CATALOG);

        assertThat(sale.architecture().componentsById()).containsOnlyKeys("web");
        assertThat(sale.architecture().links()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            sail | {}                                                         | There is no scenario "sail"; the nearest is "sale".
            sale | { "remove": ["cache"] }                                    | There is no component "cache".
            sale | { "components": { "api": { "name": "API" } } }             | It changes "api", which does not exist.
            sale | { "workload": { "users": 0 } }                             | users takes a whole number from 1 to 100,000,000, not 0.
            """)
    void aScenarioThatDoesNotFitIsToldInASentence(String id, String change, String sentence) throws DesignFileException {
        Design design = design(change);

        assertThat(catchThrowableOfType(DesignFileException.class, () -> Scenarios.apply(design, id, CATALOG)).getMessage())
                .endsWith(sentence);
    }

    private static Design design(String change) throws DesignFileException {
        return DesignFile.parse(SHOP.replace("CHANGE", change), CATALOG).design();
    }
}

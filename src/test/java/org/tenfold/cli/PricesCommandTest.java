package org.tenfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenfold.json.Json;
import org.tenfold.json.JsonException;
import org.tenfold.json.JsonValue.JsonArray;
import org.tenfold.json.JsonValue.JsonObject;
import org.tenfold.pricing.PriceBook;

class PricesCommandTest {

    private static final int SERVICES = (int) PriceBook.standard().all().stream().map(price -> price.key().service()).distinct().count();

    @TempDir
    private Path folder;

    private static List<String> lines(String... args) {
        return Run.of(args).out().lines().toList();
    }

    @Test
    void theListTellsOfEveryServiceHowMuchHowOldHowSureAndWhatIsMissing() {
        List<String> lines = lines("prices", "--language", "en");

        assertThat(lines.getFirst()).isEqualTo("Service               Prices  Places  Oldest      Newest      Unsure  Gaps");
        assertThat(lines).contains(
                "codebuild                 80       7  2025-06-18  2025-06-18       0     2",
                "timestream                35       7  2025-11-04  2025-11-04      10     0");
        assertThat(lines.getLast()).isEqualTo(String.format(Locale.ROOT, "%,d", PriceBook.standard().all().size())
                + " prices of " + SERVICES + " services. Unsure: assumed or not confirmed. Gaps: there in some Regions, not in all.");
    }

    @Test
    void aServiceShowsItsTiersInEveryRegion() {
        assertThat(Run.of("prices", "cognito", "--language", "ko").out()).contains("가격 기준: 2025-11-04 ~ 2026-11-26");
        assertThat(Run.of("prices", "sqs", "--language", "en").out()).isEqualToNormalizingNewlines("""
                Dimension          Unit                              Tier  us-east-1  ap-northeast-2  us-west-2  eu-west-1  ap-northeast-1  ap-southeast-1  eu-central-1
                fifo_requests      million requests                from 0      $0.50           $0.50      $0.50      $0.50           $0.50           $0.50         $0.50
                                   million requests  from 100,000,000,000      $0.40           $0.47      $0.40      $0.40           $0.46           $0.46         $0.48
                                   million requests  from 200,000,000,000      $0.35           $0.43      $0.35      $0.35           $0.42           $0.42         $0.44
                standard_requests  million requests                from 0      $0.40           $0.40      $0.40      $0.40           $0.40           $0.40         $0.40
                                   million requests  from 100,000,000,000      $0.30           $0.35      $0.30      $0.30           $0.35           $0.35         $0.36
                                   million requests  from 200,000,000,000      $0.24           $0.32      $0.24      $0.24           $0.32           $0.32         $0.32

                US dollars a unit. Prices of 2025-06-18; --format csv shows source and date of each.
                """);
    }

    @Test
    void programsReadPricesWithSourceAndDay() throws JsonException {
        JsonObject book = (JsonObject) Json.parse(Run.of("prices", "--format", "json").out());
        assertThat(((JsonArray) book.members().get("services")).elements()).hasSize(SERVICES);

        JsonObject service = (JsonObject) Json.parse(Run.of("prices", "sqs", "--format", "json").out());
        JsonObject first = (JsonObject) ((JsonArray) service.members().get("prices")).elements().getFirst();
        assertThat(first.members()).containsOnlyKeys("dimension", "region", "unit", "tiers", "source", "asOf", "uncertain", "own");
        assertThat(lines("prices", "--format", "csv")).hasSize(1 + SERVICES).first().isEqualTo("service,prices,places,oldest,newest,uncertain,gaps");
    }

    @Test
    void theTableOfAServiceCanBeEditedAndGivenBack() throws IOException {
        Path own = folder.resolve("own.csv");
        Files.writeString(own, Run.of("prices", "sqs", "--format", "csv").out().replace("awsfeed2506", "Contract 7"));
        Run run = Run.of("prices", "sqs", "--prices", own.toString(), "--format", "json");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("\"own\": true").doesNotContain("\"own\": false");
    }

    @Test
    void anUnknownServiceIsOneSentence() {
        Run run = Run.of("prices", "sqz", "--language", "en");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().strip()).isEqualTo("There are no prices of a service \"sqz\"; the nearest name is \"sqs\".");
    }

    @Test
    void newerPriceListsAreImportedAsOwnPricesAndSayWhatChanged() throws IOException {
        Path list = Files.writeString(folder.resolve("s3.json"), """
                { "offerCode": "AmazonS3", "version": "20270101000000", "publicationDate": "2027-01-01T00:00:00Z",
                  "products": { "A": { "productFamily": "Storage", "attributes": { "regionCode": "ap-northeast-2", "usagetype": "APN2-TimedStorage-ByteHrs" } } },
                  "terms": { "OnDemand": { "A": { "A.J": { "priceDimensions": { "r": { "unit": "GB-Mo", "beginRange": "0", "endRange": "Inf", "pricePerUnit": { "USD": "0.03" } } } } } } } }
                """);
        Path own = folder.resolve("own.csv");
        Run run = Run.of("prices", "import", list.toString(), "-o", own.toString(), "--language", "en");
        assertThat(run.out()).contains("s3 standard_storage  ap-northeast-2  GB-month  $0.025  $0.03  +20.0 %")
                .contains("1 changed, 0 new, 0 gone, 0 older than the book's own; 0 as before.");
        assertThat(Run.of("prices", "s3", "--prices", own.toString(), "--format", "csv").out())
                .contains("s3,ap-northeast-2,standard_storage,GB-month,0,,0.03,,aws-AmazonS3-20270101000000,2027-01-01");
    }

    @Test
    void aPriceListThatCannotBeReadLeavesNoFile() throws IOException {
        Path own = folder.resolve("own.csv");
        Path cut = Files.writeString(folder.resolve("cut.json"), "{ \"offerCode\": \"AmazonS3\", \"products\": { \"A\":");
        Run run = Run.of("prices", "import", cut.toString(), "-o", own.toString(), "--language", "en");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().strip()).isEqualTo("The price file cut.json is wrong in line 1: the text ends in the middle; nothing was imported.");
        assertThat(Run.of("prices", "import", folder.resolve("none.json").toString(), "-o", own.toString(), "--language", "en").err())
                .contains("none.json: There is no such file.");
        assertThat(own).doesNotExist();
    }
}

package org.tenfold.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tenfold.text.Text;

/** Each way in which a price file can be wrong, with the sentence that says so; all other files are the program's own. */
class BrokenPriceFilesTest {

    private static final String SERVICES = "service,region,dimension,unit,tier_start,tier_end,usd_per_unit,free_tier_note,source,as_of,assumed,note\n";
    private static final String DAX = "node_type,family,region,vcpu,memory_gib,on_demand_usd_hour,source,as_of,assumed\n";
    private static final String POINTS = "service,instance_type,region,plan,usd_hour,source,as_of\n";
    private static final String FREE = "service,dimension,unit,amount,validity,source,as_of\n";

    private static @Nullable InputStream bundled(String file) {
        return PriceBook.class.getResourceAsStream("/pricing-data/" + file);
    }

    private static byte[] bytes(String file) {
        try (InputStream stream = bundled(file)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertRefused(String file, String text, String sentence) {
        Function<String, @Nullable InputStream> files = name -> name.equals(file)
                ? new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) : bundled(name);
        assertThatThrownBy(() -> PriceBook.read(files)).isInstanceOf(PriceBookException.class).hasMessage(sentence);
    }

    private static void assertServicesRefused(String rows, String rest) {
        assertRefused("services.csv", SERVICES + rows, "The price file services.csv is wrong in " + rest + ".");
    }

    @Test
    void aMissingFile() {
        assertThatThrownBy(() -> PriceBook.read(name -> name.equals("instances/dax.csv") ? null : bundled(name)))
                .isInstanceOf(PriceBookException.class).hasMessage("The price file instances/dax.csv is missing.");
    }

    @Test
    void aFileWithoutRows() {
        assertRefused("services.csv", SERVICES, "The price file services.csv is wrong in line 1: the file has no rows.");
    }

    @Test
    void aHeadingThatLacksOrRepeatsAColumn() {
        assertRefused("services.csv", "service,region\nkms,global\n",
                "The price file services.csv is wrong in line 2, column dimension: the file has no such column.");
        assertRefused("services.csv", "service,service\nkms,kms\n",
                "The price file services.csv is wrong in line 1, column service: the heading names it twice.");
    }

    @Test
    void aRowOfAnotherLength() {
        assertServicesRefused("kms,us-east-1,key\n", "line 2: it has 3 cells instead of 12");
        assertServicesRefused(",".repeat(64) + "\n", "line 2: it has more than 64 cells");
    }

    @Test
    void aQuoteThatIsNeverClosedOrStandsInTheMiddle() {
        assertServicesRefused("kms,us-east-1,key,key-month,,,1,,memory,2025-01-01,no,\"a note\n",
                "line 2: a quote is never closed");
        assertServicesRefused("kms,us-east-1,key,key-month,,,1,,memory,2025-01-01,no,\"a\" note\n",
                "line 2: a quote stands in the middle of a cell");
    }

    @Test
    void lineEndsOfWindowsAndQuotesInQuotesAreNotWrong() {
        PriceBook book = PriceBook.read(name -> name.equals("sources.csv") ? new ByteArrayInputStream((
                new String(bytes(name), StandardCharsets.UTF_8) + "x,\"a \"\"good\"\" one\",좋은 것,2026-01-02\n" + "y,Y,Y,2026-01-02")
                        .replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)) : bundled(name));

        assertThat(book.source("x")).contains(new Source("x", Text.of("a \"good\" one", "좋은 것"), LocalDate.of(2026, 1, 2)));
        assertThat(book.source("y")).contains(new Source("y", Text.name("Y"), LocalDate.of(2026, 1, 2)));
        assertThat(book.source("derived")).hasValueSatisfying(source -> assertThat(source.asOf()).isNull());
    }

    @Test
    void anEmptyCellThatMustNotBeEmpty() {
        assertServicesRefused("kms,us-east-1,,key-month,,,1,,memory,2025-01-01,no,\n", "line 2, column dimension: it is empty");
    }

    @Test
    void aPriceThatIsNoNumberOrNegative() {
        assertServicesRefused("kms,us-east-1,key,key-month,,,one,,memory,2025-01-01,no,\n",
                "line 2, column usd_per_unit: it holds \"one\", which is no number");
        assertServicesRefused("kms,us-east-1,key,key-month,,,-1,,memory,2025-01-01,no,\n",
                "line 2, column usd_per_unit: it is negative");
    }

    @Test
    void aDateThatIsNone() {
        assertServicesRefused("kms,us-east-1,key,key-month,,,1,,memory,2025-13-01,no,\n",
                "line 2, column as_of: it holds \"2025-13-01\", which is no date like 2026-09-25");
    }

    @Test
    void anAnswerThatIsNeitherYesNorNo() {
        assertServicesRefused("kms,us-east-1,key,key-month,,,1,,memory,2025-01-01,maybe,\n",
                "line 2, column assumed: it holds \"maybe\", not one of no, yes");
    }

    @Test
    void aRegionOrASourceThatNobodyKnows() {
        assertServicesRefused("kms,moon-1,key,key-month,,,1,,memory,2025-01-01,no,\n",
                "line 2, column region: regions.csv has no Region moon-1");
        assertServicesRefused("kms,us-east-1,key,key-month,,,1,,hearsay,2025-01-01,no,\n",
                "line 2, column source: sources.csv has no source hearsay");
    }

    @Test
    void aPriceThatStandsThereTwice() {
        assertServicesRefused("kms,us-east-1,a,m,,,1,,memory,2025-01-01,no,\nkms,us-east-1,b,m,,,1,,memory,2025-01-01,no,\n"
                + "kms,us-east-1,a,m,,,1,,memory,2025-01-01,no,\n", "line 4: the price of kms a in us-east-1 stands there twice");
    }

    @Test
    void tiersThatDoNotJoin() {
        String first = "s3,us-east-1,storage,GB-month,0,10,1,,memory,2025-01-01,no,\n";
        assertServicesRefused(first + "s3,us-east-1,storage,GB-month,11,,1,,memory,2025-01-01,no,\n",
                "line 3, column tier_start: it is 11 although the tier before it ends at 10");
        assertServicesRefused(first + "s3,us-east-1,storage,GB-month,9,,1,,memory,2025-01-01,no,\n",
                "line 3, column tier_start: it is 9 although the tier before it ends at 10");
        assertServicesRefused(first, "line 2, column tier_end: the last tier ends at 10");
        assertServicesRefused(first + "s3,us-east-1,storage,TB-month,10,,1,,memory,2025-01-01,no,\n",
                "line 3, column unit: it is not GB-month as in the tier before it");
    }

    @Test
    void aTierThatCannotBe() {
        assertServicesRefused("s3,us-east-1,storage,GB-month,10,10,1,,memory,2025-01-01,no,\n",
                "line 2, column tier_end: the tier ends at 10 before it begins at 10");
        assertServicesRefused("s3,us-east-1,storage,GB-month,,10,1,,memory,2025-01-01,no,\n",
                "line 2, column tier_start: it is empty although the tier has an end");
        assertServicesRefused("s3,us-east-1,storage,GB-month,,,1,,memory,2025-01-01,no,\ns3,us-east-1,storage,GB-month,10,,1,,memory,2025-01-01,no,\n",
                "line 3, column tier_start: the tier before it never ends");
    }

    @Test
    void aMachineThatTwoRowsDescribeDifferently() {
        assertRefused("instances/dax.csv", DAX + "dax.t3.small,t3,us-east-1,2,2,0.04,awsfeed2506,2025-06-18,no\n"
                + "dax.t3.small,t3,us-west-2,2,4,0.04,awsfeed2506,2025-06-18,no\n",
                "The price file instances/dax.csv is wrong in line 3, column node_type: another row describes dax.t3.small differently.");
    }

    @Test
    void aCommitmentThatCannotBe() {
        String file = "instances/commitment_points.csv";
        String wrong = "The price file " + file + " is wrong in line 2, column ";
        assertRefused(file, POINTS + "ec2,z9.large,us-east-1,standard_ri_1yr_no_upfront,1,memory,2025-01-01\n",
                wrong + "instance_type: there is no price on demand of ec2 z9.large.");
        assertRefused(file, POINTS + "ec2,t3.micro,us-east-1,for_ever,1,memory,2025-01-01\n",
                wrong + "plan: it holds \"for_ever\", not one of compute_savings_plan_1yr_no_upfront, "
                        + "compute_savings_plan_3yr_no_upfront, database_savings_plan_1yr_no_upfront, ec2_instance_savings_plan_1yr_no_upfront, "
                        + "ec2_instance_savings_plan_3yr_no_upfront, standard_ri_1yr_no_upfront, standard_ri_3yr_no_upfront.");
        assertRefused(file, POINTS + "ec2,t3.micro,us-east-1,standard_ri_1yr_no_upfront,0.007,memory,2025-01-01\n",
                wrong + "usd_hour: it is 0.007 although another row says 0.0065.");
    }

    @Test
    void aFreeAmountOfNothing() {
        String wrong = "The price file free-tier.csv is wrong in line 2, column ";
        assertRefused("free-tier.csv", FREE + "kms,smiles,smile,1,always,memory,2025-01-01\n",
                wrong + "dimension: there is no price of kms smiles.");
        assertRefused("free-tier.csv", FREE + "kms,requests_symmetric,1M-requests,1,always,memory,2025-01-01\n",
                wrong + "unit: the price of kms requests_symmetric is not for 1M-requests.");
        assertRefused("free-tier.csv", FREE + "kms,requests_symmetric,10k-requests,1,sometimes,memory,2025-01-01\n",
                wrong + "validity: it holds \"sometimes\", not one of always, first-12-months.");
    }

    @Test
    void aSourceOrARegionThatIsNamedTwice() {
        assertRefused("sources.csv", "source,title,title_ko,as_of\na,A,A,\na,B,B,\n",
                "The price file sources.csv is wrong in line 3, column source: it names a a second time.");
        assertRefused("regions.csv", "region,english,korean,geography,latitude,longitude\nr,R,R,geo:r,1,-1\nr,R,R,geo:r,1,-1\n",
                "The price file regions.csv is wrong in line 3, column region: it names r a second time.");
    }
}

package org.tenfold.pricing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes a price list of EC2 in AWS's published form, as large as the real one, for tests and for the benchmark of its import:
 *
 * <pre>
 * java -cp target/test-classes:target/classes:… org.tenfold.pricing.OfferGenerator ec2.json 450
 * /usr/bin/time -v java -Xmx64m -jar target/tenfold.jar prices import ec2.json -o own.csv
 * </pre>
 *
 * On two busy cores 454 MB of JSON took 12 to 16 s and 132 MB of memory in all, 450 MB of CSV 24 s and 100 MB.
 *
 * It holds every Linux machine of the book at a price one tenth higher and reserved at seven tenths, and as many products as fill it
 * up that are none of the book's: dedicated hosts and other systems.
 */
final class OfferGenerator {

    private static final String[] SYSTEMS = {"Windows", "RHEL", "SUSE", "Linux"};

    private OfferGenerator() {
    }

    /** Writes {@code args[0]} of at least {@code args[1]} megabytes; as CSV if its name ends so. */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        long bytes = Long.parseLong(args[1]) * 1_000_000;
        if (args[0].endsWith(".csv")) {
            csv(file, bytes);
        } else {
            json(file, bytes);
        }
    }

    private static List<Price> machines() {
        return PriceBook.standard().all().stream().filter(price -> price.key().service().equals("ec2") && !price.key().isSpot()
                && PriceBook.standard().machine("ec2", price.key().item()).isPresent()).toList();
    }

    /** What an hour of a machine costs that is reserved for a year. */
    private static String reserved(Price price) {
        return price.tiers().tiers().getFirst().usd().multiply(new BigDecimal("0.7")).stripTrailingZeros().toPlainString();
    }

    static void json(Path file, long bytes) throws IOException {
        List<Price> machines = machines();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("""
                    {
                      "formatVersion" : "v1.0",
                      "disclaimer" : "Made up for a test: no price list of anybody.",
                      "offerCode" : "AmazonEC2",
                      "version" : "20270101000000",
                      "publicationDate" : "2027-01-01T00:00:00Z",
                      "products" : {
                    """);
            // A product takes about 900 bytes, its terms about 1,500.
            long fill = bytes / 2_200;
            for (int i = 0; i < machines.size() + fill; i++) {
                boolean known = i < machines.size();
                Price price = machines.get(i % machines.size());
                product(out, i, price, known ? "Shared" : "Dedicated", known ? "Linux" : SYSTEMS[i % SYSTEMS.length]);
                out.write(i + 1 < machines.size() + fill ? ",\n" : "\n");
            }
            out.write("  },\n  \"terms\" : {\n    \"OnDemand\" : {\n");
            for (int i = 0; i < machines.size() + fill; i++) {
                term(out, i, machines.get(i % machines.size()).tiers().tiers().getFirst().usd().multiply(new BigDecimal("1.1"))
                        .toPlainString(), "JRTCKXETXF", "");
                out.write(i + 1 < machines.size() + fill ? ",\n" : "\n");
            }
            out.write("    },\n    \"Reserved\" : {\n");
            for (int i = 0; i < machines.size() + fill; i++) {
                term(out, i, reserved(machines.get(i % machines.size())), "4NA7Y494T4",
                        "\"LeaseContractLength\" : \"1yr\", \"OfferingClass\" : \"standard\", \"PurchaseOption\" : \"No Upfront\"");
                out.write(i + 1 < machines.size() + fill ? ",\n" : "\n");
            }
            out.write("    }\n  }\n}\n");
        }
    }

    private static void product(BufferedWriter out, int number, Price price, String tenancy, String system) throws IOException {
        out.write("""
                    "SKU%010d" : {
                      "sku" : "SKU%010d",
                      "productFamily" : "Compute Instance",
                      "attributes" : {
                        "servicecode" : "AmazonEC2", "location" : "somewhere", "locationType" : "AWS Region",
                        "instanceType" : "%s", "currentGeneration" : "Yes", "instanceFamily" : "General purpose",
                        "vcpu" : "2", "physicalProcessor" : "Intel Xeon Platinum 8488C", "clockSpeed" : "2.4 GHz",
                        "memory" : "8 GiB", "storage" : "EBS only", "networkPerformance" : "Up to 12500 Megabit",
                        "processorArchitecture" : "64-bit", "tenancy" : "%s", "operatingSystem" : "%s",
                        "licenseModel" : "No License required", "usagetype" : "BoxUsage:%s", "operation" : "RunInstances",
                        "availabilityzone" : "NA", "capacitystatus" : "Used", "enhancedNetworkingSupported" : "Yes",
                        "marketoption" : "OnDemand", "normalizationSizeFactor" : "4", "preInstalledSw" : "NA",
                        "regionCode" : "%s", "servicename" : "Amazon Elastic Compute Cloud", "vpcnetworkingsupport" : "true"
                      }
                    }""".formatted(number, number, price.key().item(), tenancy, system, price.key().item(), price.place()));
    }

    private static void term(BufferedWriter out, int number, String usd, String term, String attributes) throws IOException {
        out.write("""
                      "SKU%010d" : {
                        "SKU%010d.%s" : {
                          "offerTermCode" : "%s",
                          "sku" : "SKU%010d",
                          "effectiveDate" : "2027-01-01T00:00:00Z",
                          "priceDimensions" : {
                            "SKU%010d.%s.6YS6EN2CT7" : {
                              "rateCode" : "SKU%010d.%s.6YS6EN2CT7",
                              "description" : "so many dollars per instance hour", "beginRange" : "0", "endRange" : "Inf",
                              "unit" : "Hrs",
                              "pricePerUnit" : { "USD" : "%s" },
                              "appliesTo" : [ ]
                            }
                          },
                          "termAttributes" : { %s }
                        }
                      }""".formatted(number, number, term, term, number, number, term, number, term, usd, attributes));
    }

    static void csv(Path file, long bytes) throws IOException {
        List<Price> machines = machines();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("""
                    "FormatVersion","v1.0"
                    "Disclaimer","Made up for a test: no price list of anybody."
                    "Publication Date","2027-01-01T00:00:00Z"
                    "Version","20270101000000"
                    "OfferCode","AmazonEC2"
                    "SKU","OfferTermCode","RateCode","TermType","PriceDescription","EffectiveDate","StartingRange","EndingRange","Unit","PricePerUnit","Currency","Product Family","serviceCode","Location","Location Type","Instance Type","Current Generation","vCPU","Physical Processor","Memory","Network Performance","Tenancy","Operating System","License Model","usageType","operation","CapacityStatus","MarketOption","Pre Installed S/W","Region Code","serviceName","LeaseContractLength","PurchaseOption","OfferingClass"
                    """);
            long written = 0;
            for (int i = 0; i < machines.size() || written < bytes; i++) {
                boolean known = i < machines.size();
                Price price = machines.get(i % machines.size());
                String usd = price.tiers().tiers().getFirst().usd().multiply(new BigDecimal("1.1")).toPlainString();
                String row = row(i, price, known, "OnDemand", usd, "\"\",\"\",\"\"")
                        + row(i, price, known, "Reserved", reserved(price), "\"1yr\",\"No Upfront\",\"standard\"");
                out.write(row);
                written += row.length();
            }
        }
    }

    private static String row(int number, Price price, boolean known, String kind, String usd, String term) {
        return ("\"SKU%010d\",\"JRTCKXETXF\",\"SKU%010d.JRTCKXETXF.6YS6EN2CT7\",\"%s\",\"so many dollars, per \"\"hour\"\"\","
                + "\"2027-01-01\",\"0\",\"Inf\",\"Hrs\",\"%s\",\"USD\",\"Compute Instance\",\"AmazonEC2\",\"somewhere\",\"AWS Region\",\"%s\","
                + "\"Yes\",\"2\",\"Intel Xeon Platinum 8488C\",\"8 GiB\",\"Up to 12500 Megabit\",\"%s\",\"%s\",\"No License required\","
                + "\"BoxUsage:%s\",\"RunInstances\",\"Used\",\"OnDemand\",\"NA\",\"%s\",\"Amazon Elastic Compute Cloud\",%s%n")
                .formatted(number, number, kind, usd, price.key().item(), known ? "Shared" : "Dedicated",
                        known ? "Linux" : SYSTEMS[number % SYSTEMS.length], price.key().item(), price.place(), term);
    }
}

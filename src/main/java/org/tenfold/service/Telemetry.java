package org.tenfold.service;

import java.util.ArrayList;
import java.util.List;
import org.tenfold.design.Component;
import org.tenfold.design.Setting;
import org.tenfold.pricing.PriceKey;
import org.tenfold.text.Text;

/**
 * What every component may send to CloudWatch and X-Ray, and what that costs. A link to one of them means the setting is
 * on.
 */
public final class Telemetry {

    /** Traces are kept of one request in twenty, X-Ray's default rule beside the first of each second. */
    private static final double SAMPLED = 0.05;
    private static final double KB_PER_GB = 1e6;
    private static final String INGESTED = "logGbPerMonth";
    private static final String STORED = "storedLogGbPerMonth";
    private static final PriceKey PRICE = PriceKey.of("cloudwatch", "logs_storage");
    private static final double DAYS_PER_MONTH = 365.0 / 12;
    private static final double MONTHS_WITHOUT_END = 12;
    /** What is left of a log when it is compressed; an assumption of the capacity reference (6). */
    private static final double COMPRESSED = 0.15;
    private static final Text FOR_EVER = Text.of(
            "{quantity}: the logs of a year, compressed to 15 % (an assumption). No CloudWatch here says how long logs are kept, so this grows by as much each year.",
            "{quantity}: 1년 동안 들어온 로그를 15%로 압축한 양입니다(가정). CloudWatch에 보존 기간을 정하지 않아 해마다 그만큼 늘어납니다.");

    /** Sends its log to CloudWatch Logs. */
    public static final Setting LOGS = Setting.flag("logs", false, Text.of("Logs", "로그"),
            Text.of("Sends its log to CloudWatch Logs, which bills by the GB.",
                    "로그를 CloudWatch Logs로 보냅니다. GB 단위로 요금이 붙습니다."));
    /** Sends traces to X-Ray. */
    public static final Setting TRACING = Setting.flag("tracing", false, Text.of("Tracing", "추적"),
            Text.of("Follows a sample of the requests through all parts with X-Ray.",
                    "X-Ray로 요청 일부의 경로를 모든 구성 요소에 걸쳐 따라갑니다."));

    private Telemetry() {
    }

    /** The quantities that the charges derive. */
    public static List<String> usageNames() {
        return List.of(INGESTED, STORED, "tracesPerMonth");
    }

    /** The charges of a part that has both settings. */
    public static List<Charge> charges(Part part) {
        List<Charge> charges = new ArrayList<>();
        if (part.flag("logs")) {
            double gbPerRequest = part.workload().number("logKb") / KB_PER_GB;
            charges.add(Charge.assumed(Text.of("Log ingestion", "로그 수집"),
                    PriceKey.of("cloudwatch", ingestion(part)), part.region(), INGESTED,
                    use -> dynamic(use) * gbPerRequest));
            charges.add(stored(part, gbPerRequest));
        }
        if (part.flag("tracing")) {
            charges.add(Charge.assumed(Text.of("Traces", "추적"), PriceKey.of("xray", "traces_recorded"), part.region(),
                    "tracesPerMonth", use -> dynamic(use) * SAMPLED));
        }
        return charges;
    }

    /** Functions write logs that AWS counts as vended ones, which get cheaper by volume (AWS Lambda, since 2025-05-01). */
    private static String ingestion(Part part) {
        return part.service().has(Trait.FUNCTION) ? "logs_vended_to_cloudwatch" : "logs_ingestion_standard";
    }

    /**
     * What logs take that are kept: as much as comes within their retention, compressed (capacity reference 6). The retention is
     * that of the Region's CloudWatch. AWS deletes nothing by itself, so what has no retention grows for ever; it is billed as it
     * stands after a year.
     */
    private static Charge stored(Part part, double gbPerRequest) {
        Text name = Text.of("Stored logs", "보관 로그");
        Double stated = part.component().usage().get(INGESTED);
        // Who says how much comes has said how much is kept, whatever reaches the part.
        if (stated != null) {
            return stored(part, name, STORED, stated);
        }
        double days = retentionDays(part);
        double kept = keptOfAMonth(days);
        return Charge.assumed(name, PRICE, part.region(), STORED, use -> dynamic(use) * gbPerRequest * kept, how(days));
    }

    /**
     * What a log takes of which it is stated how much comes.
     *
     * @param usageName the quantity by which the user may state what is kept
     * @param gbPerMonth what comes
     */
    public static Charge stored(Part part, Text name, String usageName, double gbPerMonth) {
        double days = retentionDays(part);
        return Charge.assumed(name, PRICE, part.region(), usageName, gbPerMonth * keptOfAMonth(days), how(days));
    }

    /** Days that the CloudWatch of the part's Region keeps logs; none for ever. */
    private static double retentionDays(Part part) {
        Component watch = part.tools().get("cloudwatch");
        return watch != null && watch.settings().get("retentionDays") instanceof Double kept ? kept : 0;
    }

    /** What is kept, in terms of what comes in a month. */
    private static double keptOfAMonth(double days) {
        return (days > 0 ? days / DAYS_PER_MONTH : MONTHS_WITHOUT_END) * COMPRESSED;
    }

    private static Text how(double days) {
        if (days == 0) {
            return FOR_EVER;
        }
        String span = Long.toString(Math.round(days));
        return Text.of("{quantity}: what comes in " + span + " days, the retention of CloudWatch here, compressed to 15 % (an assumption).",
                "{quantity}: CloudWatch 보존 기간 " + span + "일 동안 들어온 로그를 15%로 압축한 양입니다(가정).");
    }

    private static double dynamic(MonthlyUse use) {
        return use.calls().reads() + use.calls().writes();
    }
}

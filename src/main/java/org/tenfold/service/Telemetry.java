package org.tenfold.service;

import java.util.ArrayList;
import java.util.List;
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
        return List.of("logGbPerMonth", "tracesPerMonth");
    }

    /** The charges of a part that has both settings. */
    public static List<Charge> charges(Part part) {
        List<Charge> charges = new ArrayList<>();
        if (part.flag("logs")) {
            double gbPerRequest = part.workload().number("logKb") / KB_PER_GB;
            charges.add(Charge.assumed(Text.of("Log ingestion", "로그 수집"),
                    PriceKey.of("cloudwatch", "logs_ingestion_standard"), part.region(), "logGbPerMonth",
                    use -> dynamic(use) * gbPerRequest));
        }
        if (part.flag("tracing")) {
            charges.add(Charge.assumed(Text.of("Traces", "추적"), PriceKey.of("xray", "traces_recorded"), part.region(),
                    "tracesPerMonth", use -> dynamic(use) * SAMPLED));
        }
        return charges;
    }

    private static double dynamic(MonthlyUse use) {
        return use.calls().reads() + use.calls().writes();
    }
}

package org.tenfold.service.database;

import java.util.List;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
import org.tenfold.pricing.PriceBook;
import org.tenfold.pricing.PriceKey;
import org.tenfold.service.Charge;
import org.tenfold.service.Part;
import org.tenfold.text.Text;

/** Which version of its engine a store runs, and whether its owner pays for support beyond the standard one. */
final class EngineVersion {

    /** What a store whose engine has versions can be told. */
    static final List<Setting> SETTINGS = List.of(
            Setting.text("engineVersion", null, Text.of("Engine version", "엔진 버전"),
                    Text.of("As AWS writes it, such as 8.0 or 16.4; the first numbers decide how long it is supported.",
                            "8.0이나 16.4처럼 AWS가 쓰는 대로 적습니다. 앞의 숫자가 지원 기간을 정합니다.")).in(Topic.OPERATION),
            Setting.flag("extendedSupport", false, Text.of("Extended Support accepted", "확장 지원 감수"),
                    Text.of("You know that an old version costs a surcharge, and pay it.",
                            "오래된 버전에 추가 요금이 붙는 것을 알고 내기로 했습니다.")));

    private EngineVersion() {
    }

    /**
     * What an old version of an RDS engine costs that its owner accepts, by the vCPU and hour, at the rate of its first two years
     * out of standard support. Whether a standby counts was not found, so that only single instances have a price.
     *
     * @param vcpus of all instances
     */
    static List<Charge> charges(Part part, double vcpus) {
        boolean priced = part.is("deployment", "single") && (part.is("engine", "postgresql") || part.is("engine", "mysql"));
        return priced && part.flag("extendedSupport")
                ? List.of(Charge.fixed(Text.of("Extended Support, years 1 and 2", "확장 지원, 1~2년차"),
                        PriceKey.of("rds", "extended_support_years_1_2_vcpu_hour"), part.region(), vcpus * PriceBook.HOURS_PER_MONTH))
                : charges(part);
    }

    /** What an old version costs that its owner accepts; nothing of a version in standard support, which nobody says to pay for. */
    static List<Charge> charges(Part part) {
        return part.flag("extendedSupport") ? List.of(new Charge.NoPrice(Text.of("Extended Support", "확장 지원"),
                Text.of("The price book has no surcharge for Extended Support, which AWS bills by the vCPU and hour of a version out of standard support.",
                        "가격표에 확장 지원 추가 요금이 없습니다. AWS는 표준 지원이 끝난 버전에 vCPU와 시간 단위로 청구합니다.").message())) : List.of();
    }
}

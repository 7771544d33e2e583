package org.tenfold.service.database;

import java.util.List;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
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
}

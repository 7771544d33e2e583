package org.tenfold.editor;

import org.tenfold.text.Text;

/** What several commands need before they do something, as people are told who look for one that cannot be used now. */
public final class Needs {

    public static final Text SELECTION = Text.of("Select something first.", "먼저 대상을 선택하십시오.");
    public static final Text PART = Text.of("Select a part first.", "먼저 구성 요소를 선택하십시오.");
    public static final Text LINKABLE = Text.of("Select one part that can have links.", "연결할 수 있는 구성 요소 하나를 선택하십시오.");
    public static final Text FINDING = Text.of("Select a part that has a finding.", "지적 사항이 있는 구성 요소를 선택하십시오.");
    public static final Text DESIGN = Text.of("Nothing is on the sheet yet.", "시트에 아직 아무것도 없습니다.");
    static final Text COPIED = Text.of("Copy something first.", "먼저 무언가를 복사하십시오.");
    static final Text SIZED = Text.of("Select a frame, a note or an image.", "영역, 메모, 이미지를 선택하십시오.");

    private Needs() {
    }
}

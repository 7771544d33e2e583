/**
 * Lessons without a toolkit. A {@link org.tenfold.lesson.Lesson} is data: steps with their texts in both languages, the design
 * that each step shows, what to look at and a question to the class, and goals from a closed vocabulary
 * ({@link org.tenfold.lesson.Goal}) that any correct design meets, not only the teacher's. A
 * {@link org.tenfold.lesson.LessonBook} holds the lessons that come with the program, one file each; a
 * {@link org.tenfold.lesson.LessonRunner} plays one: it stands at a step, goes to others, and reckons with the reviewer what
 * users, cost and availability each stage has. To add a lesson, write its file and name it in the book.
 */
@NullMarked
package org.tenfold.lesson;

import org.jspecify.annotations.NullMarked;

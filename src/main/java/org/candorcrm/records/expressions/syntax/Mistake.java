package org.candorcrm.records.expressions.syntax;

import java.util.Collection;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.kinds.ValueType;

/** The mistakes that an expression can have, each as a Problem with its place. */
public final class Mistake {

  private Mistake() {}

  public static Problem tooLong(int longest) {
    return Problem.invalid("expression_too_long").with("longest", longest);
  }

  public static Problem tooDeep(int position) {
    return Problem.invalid("expression_too_deep").position(position);
  }

  public static Problem tooLarge(int position) {
    return Problem.invalid("expression_too_large").position(position);
  }

  public static Problem syntax(int position) {
    return Problem.invalid("expression_syntax").position(position);
  }

  public static Problem unsupported(int position, String what) {
    return Problem.invalid("expression_unsupported").position(position).with("construct", what);
  }

  public static Problem unknownField(
      int position, String name, String type, Collection<String> known) {
    return Problem.invalid("expression_unknown_field")
        .position(position)
        .field(name)
        .with("type", type)
        .with("suggestion", Suggestion.nearest(name, known));
  }

  public static Problem unknownPart(
      int position, String name, String field, Collection<String> known) {
    if (known.isEmpty()) {
      return Problem.invalid("expression_no_parts").position(position).field(field);
    }
    return Problem.invalid("expression_unknown_part")
        .position(position)
        .field(field)
        .with("part", name)
        .with("suggestion", Suggestion.nearest(name, known));
  }

  public static Problem unknownFunction(int position, String name, Collection<String> known) {
    return Problem.invalid("expression_unknown_function")
        .position(position)
        .with("function", name)
        .with("suggestion", Suggestion.nearest(name, known));
  }

  public static Problem unknownChoice(
      int position, String name, String field, Collection<String> known) {
    return Problem.invalid("expression_unknown_choice")
        .position(position)
        .field(field)
        .with("choice", name)
        .with("suggestion", Suggestion.nearest(name, known));
  }

  public static Problem arguments(int position, String function, String usage) {
    return Problem.invalid("expression_arguments")
        .position(position)
        .with("function", function)
        .with("usage", usage);
  }

  public static Problem mismatch(int position, ValueType expected, ValueType found) {
    return mismatch(position, word(expected), word(found));
  }

  public static Problem mismatch(int position, String expected, String found) {
    return Problem.invalid("expression_type_mismatch")
        .position(position)
        .with("expected", expected)
        .with("found", found);
  }

  public static Problem literal(int position, String text, String expected) {
    return Problem.invalid("expression_literal_invalid")
        .position(position)
        .with("text", text.length() > 40 ? text.substring(0, 40) : text)
        .with("expected", expected);
  }

  public static Problem cycle(int position, String field) {
    return Problem.invalid("expression_formula_cycle").position(position).field(field);
  }

  public static Problem broken(int position, String field, String cause) {
    return Problem.invalid("expression_formula_broken")
        .position(position)
        .field(field)
        .with("cause", cause);
  }

  public static String word(ValueType type) {
    return switch (type) {
      case TEXT -> "text";
      case NUMBER -> "number";
      case YES_NO -> "yes/no";
      case DATE -> "date";
      case MOMENT -> "moment";
      case DURATION -> "duration";
      case TEXTS -> "several texts";
      case PARTS -> "parts";
      case RECORD -> "record";
      case RECORDS -> "several records";
      case OPAQUE -> "value without a comparison";
    };
  }
}

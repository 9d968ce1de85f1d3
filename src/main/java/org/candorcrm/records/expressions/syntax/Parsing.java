package org.candorcrm.records.expressions.syntax;

import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import org.candorcrm.platform.Problem;

/**
 * Text to tree. The grammar is that of CEL (cel.dev, langdef); its macros are off, so that {@code
 * exists} and {@code all} stay calls. Length, depth and size are limited before anything else is
 * done with a text.
 */
public final class Parsing {

  static final int LONGEST = 10_000;
  private static final int DEEPEST = 60;

  private static final CelParser PARSER =
      CelParserFactory.standardCelParserBuilder()
          .setStandardMacros()
          .setOptions(
              CelOptions.current()
                  .maxExpressionCodePointSize(LONGEST)
                  .maxParseRecursionDepth(DEEPEST)
                  .maxParseErrorRecoveryLimit(3)
                  .enableReservedIds(false)
                  .build())
          .build();

  private Parsing() {}

  /**
   * @throws Problem {@code expression_too_long}, {@code expression_too_deep}, {@code
   *     expression_too_large}, {@code expression_syntax}, {@code expression_unsupported}
   */
  public static Node parse(String text) {
    if (text.length() > LONGEST) {
      throw Mistake.tooLong(LONGEST);
    }
    Nesting.check(text, DEEPEST);
    CelValidationResult result = parsed(text);
    if (result.hasError()) {
      throw told(text, result.getErrors().getFirst());
    }
    try {
      var ast = result.getAst();
      return new Growing(text, ast.getSource().getPositionsMap()).node(ast.getExpr(), 0);
    } catch (CelValidationException invalid) {
      throw Mistake.tooDeep(0);
    }
  }

  private static CelValidationResult parsed(String text) {
    try {
      return PARSER.parse(text);
    } catch (StackOverflowError tooDeep) {
      throw Mistake.tooDeep(0);
    } catch (RuntimeException unexpected) {
      // Whatever the parser of others trips over is the writer's text, not our failure.
      throw Mistake.syntax(0);
    }
  }

  private static Problem told(String text, CelIssue issue) {
    int position = position(text, issue);
    // CEL's own integers end at 64 bits; its decimals do not.
    return issue.getMessage().startsWith("For input string")
        ? Mistake.literal(position, text.substring(position), "1234567890123456789012.0")
        : Mistake.syntax(position);
  }

  private static int position(String text, CelIssue issue) {
    var place = issue.getSourceLocation();
    int line = 1;
    int start = 0;
    while (line < place.getLine()) {
      int end = text.indexOf('\n', start);
      if (end < 0) {
        break;
      }
      start = end + 1;
      line++;
    }
    int rest = text.codePointCount(start, text.length());
    return text.offsetByCodePoints(start, Math.clamp(place.getColumn(), 0, rest));
  }
}

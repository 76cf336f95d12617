# 인사, 도움말, 알아듣지 못한 것.

## /start

welcome =
    <b>newsbell</b>은 뉴스를 지켜보다가 원하는 말이 나오면 알려 드립니다.

    지켜볼 것을 알려 주세요:
    <code>/watch 북한</code>
    <code>/watch 미사일, 로켓, 포병</code>
    <code>/watch 조지아 NOT 애틀랜타</code>
welcome_next =
    { $kind ->
        [private] 그냥 낱말을 적어도 됩니다. 뉴스의 출처는 /feeds, 들어온 소식은 /latest, 모든 명령은 /help 명령으로 봅니다.
        [group] 그룹에서는 관리자가 설정을 바꿉니다. 뉴스의 출처는 /feeds, 들어온 소식은 /latest, 모든 명령은 /help 명령으로 봅니다.
       *[channel] 채널에서는 게시물로 명령합니다. 뉴스의 출처는 /feeds, 들어온 소식은 /latest, 모든 명령은 /help 명령으로 봅니다.
    }
welcome_standing = 여기에 필터 { $count }개가 있습니다: /filters

## /help

help_head = 쓸 수 있는 명령
help_line = { $usage } – { $summary }
help_tail = 필터는 낱말이나 구절, 또는 <code>미사일, 로켓</code>처럼 여럿을 이은 것입니다. 필터로 할 수 있는 모든 것: /help filters
help_one =
    { $usage } – { $summary }.
    예를 들면: <code>{ $example }</code>
help_one_admins = 그룹에서는 관리자만 쓸 수 있습니다.

## /help filters

help_filters_head = <b>필터</b> – 눌러서 복사한 다음 /watch 또는 /test 뒤에 붙이세요
help_lesson = <code>{ $filter }</code> – { $meaning }
help_filters_tail =
    <b>알아 두면 좋은 것</b>
    • 제목과 본문을 찾습니다. 낱말은 통째로, 대소문자를 가리지 않고, 복수형까지 셉니다. <code>Korea</code> 필터는 Korean을 찾지 않고 <code>Korea*</code> 필터는 찾습니다.
    • 나란히 적은 낱말은 한 구절입니다. 쉼표나 AND로 나눕니다.
    • 연산자는 대문자입니다. NEAR가 가장 먼저 묶이고, 그다음이 NOT, AND, OR입니다.
    • /test 명령은 필터에 걸렸을 것을, /why 명령은 기사가 울리지 않은 까닭을 알려 줍니다.

## 필터 배우기

lesson_phrase = 이 낱말들이 나란히, 이 순서로
lesson_or = 둘 중 하나; OR도 됩니다
lesson_and = 둘 다, 소식의 어디에든; &도 됩니다
lesson_not = 앞의 것은 있고 뒤의 것은 없음; -football도 됩니다
lesson_brackets = 괄호로 묶음
lesson_quotes = 따옴표 안의 연산자는 보통 낱말
lesson_prefix = 이렇게 시작하는 낱말
lesson_exact = 적힌 그대로: 대소문자, 부호, 어미까지
lesson_near = 둘 다, 많아야 8낱말 사이로
lesson_not_near = 앞의 것, 뒤의 것이 5낱말 안에 없는 곳에서
lesson_some = 목록 가운데 적어도 둘
lesson_field = 제목에서만; body: source: author: tag:도 있음
lesson_url = 이 사이트로 가는 링크
lesson_language = 한국어로 된 것만
lesson_pattern = 정규식

## 알아듣지 못한 것

argument_missing =
    { $usage } 형식으로 한 줄에 적어 주세요. 예를 들면:
    <code>{ $example }</code>
unknown_command = { $command } 명령은 없습니다. 모든 명령은 /help 목록에 있습니다.
unknown_command_nearest = { $command } 명령은 없습니다. { $nearest } 명령을 찾으셨나요? 모든 명령은 /help 목록에 있습니다.
broken = 이것을 처리하다가 newsbell 안에서 문제가 생겼습니다. 바뀐 것은 없으며, 운영자가 기록에서 볼 수 있습니다. 다시 시도해 주세요.
